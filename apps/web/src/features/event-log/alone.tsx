import { useView } from '../../api';
import { Failure, Loading } from '../../shell/states';
import { words } from '../../words/pages';
import { LogTable } from './log-table';

interface Props { lcep: string; event: string; knownAt: string | undefined; names: ReadonlyMap<string, string> }

/** An event somebody linked to that is not among those listed: fetched by itself, whatever the filters say. */
export function Alone({ lcep, event, knownAt, names }: Props) {
  const before = /^\d{1,18}$/.test(event) ? String(BigInt(event) + 1n) : '0';
  const { data, error } = useView(lcep, 'event-log', { knownAt, before, limit: '1' });
  const found = data?.events.find((each) => each.position === event);
  return (
    <section className="alone" aria-label={words.log.alone}>
      <h2>{words.log.alone}</h2>
      {error && <Failure error={error} />}
      {!error && !data && <Loading />}
      {data && (found === undefined ? <p>{words.log.missing}</p> : <LogTable lcep={lcep} events={[found]} open={event} names={names} />)}
    </section>
  );
}
