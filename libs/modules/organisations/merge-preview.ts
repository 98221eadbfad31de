import { ref as refField } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Refused } from '#kernel/refusal';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
import type { RecordBook } from '#platform/record-book';
import { unknownRecord } from '../histories/about-record';
import type { Organisation } from './events';
import { WhoIsWho } from './who-is-who';

class MergePreviewQuery {
  @Is(refField, { says: 'The organisation that was entered a second time.' }) duplicate!: string;
  @Is(refField, { says: 'The one it really is.' }) into!: string;
}

export interface Side {
  readonly ref: string;
  readonly name: string;
  readonly kind: string;
  readonly joinedOn: PlainDate | null;
  readonly withdrawn: boolean;
  /** How many standing records of each kind name it. */
  readonly records: { readonly [kind: string]: number };
}
export interface MergePreview {
  readonly duplicate: Side;
  readonly into: Side;
  /** Why it can’t or need not be done, and what would be right; null where it can. */
  readonly hindered: string | null;
  /** Fields in which both say something, and not the same. */
  readonly disagreements: readonly { readonly field: string; readonly duplicate: unknown; readonly into: unknown }[];
  /** What would be so afterwards. */
  readonly afterwards: {
    readonly ref: string;
    readonly name: string;
    readonly kind: string;
    readonly joinedOn: PlainDate | null;
    /** Records that would stand in its history and do not now. */
    readonly taken: number;
    /** Partnerships that both are members of: they would have one member fewer. */
    readonly partnershipsOfBoth: readonly { readonly ref: string; readonly title: string }[];
  };
}

const COMPARED = ['name', 'kind', 'type', 'urn', 'postcode', 'localAuthority', 'phase', 'place', 'website'] as const;

export const mergePreviewView: View<MergePreviewQuery, MergePreview> = {
  name: 'merge-preview',
  summary: 'What a merge of two organisations would do, before it is recorded: what each has, where they disagree, what would change.',
  query: MergePreviewQuery,
  async answer({ duplicate, into }, at) {
    const book = await at.records();
    const [lost, kept] = [sideOf(book, duplicate, 'duplicate', at.on), sideOf(book, into, 'into', at.on)];
    const [said, meant] = [duplicate, into].map((ref) => book.get('organisation', ref)!.values as unknown as Organisation) as [Organisation, Organisation];
    const partnerships = (ref: string) => book.standing('organisation', ref, 'partnership', 'members');
    const others = new Set(partnerships(into).map((row) => row.ref));
    return {
      duplicate: lost,
      into: kept,
      hindered: hindranceTo(book, lost, kept),
      disagreements: COMPARED.flatMap((field) =>
        said[field] !== undefined && meant[field] !== undefined && said[field] !== meant[field] ? { field, duplicate: said[field], into: meant[field] } : [],
      ),
      afterwards: {
        ref: into,
        name: kept.name,
        kind: kept.kind,
        joinedOn: lost.joinedOn === null || kept.joinedOn === null ? null : lost.joinedOn < kept.joinedOn ? lost.joinedOn : kept.joinedOn,
        taken: Object.values(lost.records).reduce((sum, one) => sum + one, 0),
        partnershipsOfBoth: partnerships(duplicate).flatMap((row) => (others.has(row.ref) ? { ref: row.ref, title: String(row.values['title']) } : [])),
      },
    };
  },
};

function sideOf(book: RecordBook, ref: string, field: string, on: PlainDate): Side {
  const row = book.get('organisation', ref);
  if (!row) {
    const { fields = [], ...refusal } = unknownRecord('organisation', ref);
    throw new Refused({ ...refusal, fields: fields.map((one) => ({ ...one, field })) });
  }
  const standing = [...book.citing('organisation', ref)].filter((cited) => !cited.row.withdrawn);
  const kinds = [...Map.groupBy(standing, (cited) => cited.row.kind)].map(([kind, some]) => [kind, some.length] as const);
  return {
    ref,
    name: WhoIsWho.in(book).nameOn(ref, on),
    kind: String(row.values['kind']),
    joinedOn: row.on,
    withdrawn: row.withdrawn !== null,
    records: Object.fromEntries(kinds.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function hindranceTo(book: RecordBook, duplicate: Side, into: Side): string | null {
  const who = WhoIsWho.in(book);
  if (duplicate.ref === into.ref) return 'Both are the same record. Choose the one that was entered a second time, and the one it really is.';
  const gone = [duplicate, into].find(({ withdrawn }) => withdrawn);
  if (gone) return `“${gone.name}” (${gone.ref}) was withdrawn. What is withdrawn counts nowhere and needs no merge; bring it back first, if it was right.`;
  const records = who.recordsOf(duplicate.ref);
  if (!records.includes(into.ref)) return null;
  const merges = who.mergesOf(records).map((merge) => `${merge.ref} (${merge.duplicate} into ${merge.into})`);
  return `They are one organisation already, kept as ${records[0]}: see ${merges.join(', ')}. If another record should be kept, correct or withdraw that first.`;
}
