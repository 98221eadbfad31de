import type { Position } from '#kernel/time';
import type { FoldId, Generation, HistoryRows, PresentRows, ProjectionStatus, Slice, Stopped } from '../port';
import { openForReading, openForWriting, type Log } from './open-rows';
import { RowReader, type StoredVersion } from './row-reader';
import { RowWriter } from './row-writer';

export interface SqliteRowsOptions {
  readonly file: string;
  /** Opens beside a writer, or without one; writing calls are refused. A missing file reads as empty rows. */
  readonly readOnly?: boolean;
  /** Told when rows are discarded because this program can't use them. */
  readonly log?: Log;
}

/** Present rows and their history in one SQLite file, which may be deleted at any time while nothing has it open. */
export class SqliteRows implements PresentRows, HistoryRows {
  private constructor(
    private readonly reader: RowReader | undefined,
    private readonly writer: RowWriter | undefined,
  ) {}

  static open({ file, readOnly = false, log = () => {} }: SqliteRowsOptions): SqliteRows {
    const writer = readOnly ? undefined : new RowWriter(openForWriting(file, log));
    const reading = openForReading(file, log);
    return new SqliteRows(reading && new RowReader(reading), writer);
  }

  live = (projection: FoldId): Generation | undefined => this.reader?.generation(projection, 'live');
  building = (projection: FoldId): Generation | undefined => this.reader?.generation(projection, 'building');
  readable = (projection: FoldId): Generation | undefined => this.reader?.readable(projection);
  status = (projections: readonly FoldId[]): readonly ProjectionStatus[] => projections.map((one) => statusOf(one, this.readable(one), this.building(one)));

  boundary = (generation: Generation, position: Position): Position => this.reading().boundary(generation, position);
  json = (generation: Generation, key: string): string | undefined => this.reading().json(generation, key);
  /** The newest committed row. */
  get = (generation: Generation, key: string): object | undefined => this.getAt(generation, key, Number.MAX_SAFE_INTEGER);
  getAt = (generation: Generation, key: string, boundary: Position): object | undefined => this.reading().getAt(generation, key, boundary);
  rangeAt = (generation: Generation, prefix: string, boundary: Position, limit?: number, afterKey?: string): Iterable<readonly [string, object]> =>
    this.reading().rangeAt(generation, prefix, boundary, limit, afterKey);
  versions = (generation: Generation, upTo: Position): Iterable<StoredVersion> => this.reading().versions(generation, upTo);
  boundaries = (generation: Generation, upTo: Position): Iterable<Position> => this.reading().boundaries(generation, upTo);
  read = async (generation: Generation, keys: readonly string[]): Promise<readonly (object | undefined)[]> =>
    keys.map((key) => this.get(generation, key));

  begin = async (projection: FoldId): Promise<Generation> => this.writing().begin(projection);
  commit = async (generation: Generation, after: Position, slices: readonly Slice[]): Promise<boolean> => this.writing().commit(generation, after, slices);
  swap = async (generation: Generation): Promise<void> => this.writing().swap(generation);
  discard = async (generation: Generation): Promise<void> => this.writing().discard(generation);
  stop = async (generation: Generation, why: Stopped): Promise<void> => this.writing().stop(generation, why);
  tidy = async (): Promise<boolean> => this.writing().tidy();

  async close(): Promise<void> {
    await this.writer?.idle();
    this.reader?.close();
    this.writer?.close(); // last, because only a writer can fold the write-ahead log into the file
  }

  private reading(): RowReader {
    if (!this.reader) throw new Error('There are no rows to read: a generation comes from a file that exists.');
    return this.reader;
  }

  private writing(): RowWriter {
    if (!this.writer) throw new Error('The rows were opened read-only.');
    return this.writer;
  }
}

const statusOf = ({ name, version }: FoldId, { checkpoint = 0, stopped }: Partial<Generation> = {}, building?: Generation): ProjectionStatus => ({
  name,
  version,
  checkpoint,
  ...(stopped && { stopped }),
  ...(building && { rebuiltTo: building.checkpoint }),
});
