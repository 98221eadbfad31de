import { Link, useParams } from '@tanstack/react-router';
import type { District, MapAnswer, Placed } from '../../answers/finding';
import { useView } from '../../api';
import { Table, type Column } from '../../parts/table';
import { Download } from '../../shell/download';
import { Empty, Failure, Loading } from '../../shell/states';
import { useTitle } from '../../shell/title';
import { count, day } from '../../time/format';
import { TimeControls } from '../../time/time-controls';
import { useTimes } from '../../time/times';
import { mapWords as words } from '../../words/map';
import { organisationKinds } from '../../words/records';
import '../../styles/records.css';
import '../../styles/map.css';

/** `NW1` lies in the area `NW`. */
const areaOf = (district: string) => /^[A-Z]+/i.exec(district)?.[0] ?? district;
/** So many marks fit into a tile; more are said in figures. */
const MOST_MARKS = 24;

/** A mark for each: a ring is a school, a square anybody else. */
const Marks = ({ schools, others }: Pick<District, 'schools' | 'others'>) => (
  <span className="marks" aria-hidden="true">
    {Array.from({ length: Math.min(schools, MOST_MARKS) }, (_, index) => <i key={`s${index}`} />)}
    {Array.from({ length: Math.min(others, Math.max(0, MOST_MARKS - schools)) }, (_, index) => <i key={`o${index}`} className="is-other" />)}
    {schools + others > MOST_MARKS && <b>…</b>}
  </span>
);

/** The districts of each postcode area in a row, in the order of their codes: who is near whom, as far as codes tell. */
const Tiles = ({ lcep, districts }: { lcep: string; districts: readonly District[] }) => (
  <div className="districts">
    {[...Map.groupBy(districts, ({ district }) => areaOf(district))].map(([area, some]) => (
      <ul key={area} aria-label={words.area(area)}>
        {some.map(({ district, schools, others }) => (
          <li key={district}>
            <Link to="/$lcep/organisations" params={{ lcep }} search={{ district }}>
              <strong>{district}</strong><Marks schools={schools} others={others} /><span className="small soft">{words.short(schools, others)}</span>
            </Link>
          </li>
        ))}
      </ul>
    ))}
  </div>
);

const Named = ({ lcep, organisations }: { lcep: string; organisations: readonly Placed[] }) => (
  <ul className="inline">{organisations.map(({ ref, name }) => <li key={ref}><Link to="/$lcep/organisations/$ref" params={{ lcep, ref }}>{name}</Link></li>)}</ul>
);

const columnsFor = (lcep: string, { districts }: MapAnswer): Column<District>[] => {
  const kinds = Object.keys(organisationKinds).filter((kind) => districts.some((one) => one.kinds[kind] !== undefined));
  return [
    { key: 'district', label: words.district, is: 'heading', by: ({ district }) => district, cell: ({ district }) => <Link to="/$lcep/organisations" params={{ lcep }} search={{ district }}>{district}</Link> },
    ...kinds.map((kind): Column<District> => ({ key: kind, label: organisationKinds[kind] ?? kind, is: 'number', by: (one) => one.kinds[kind] ?? 0, cell: (one) => count(one.kinds[kind] ?? 0) })),
    { key: 'who', label: words.who, is: 'aside', cell: ({ organisations }) => <details><summary>{words.names(organisations.length)}</summary><Named lcep={lcep} organisations={organisations} /></details> },
  ];
};

const rowsOf = ({ districts, invalid, withoutPostcode }: MapAnswer) => [
  ['district', 'ref', 'name', 'kind'] as const,
  ...districts.flatMap(({ district, organisations }) => organisations.map(({ ref, name, kind }) => [district, ref, name, kind] as const)),
  ...[...invalid, ...withoutPostcode].map(({ ref, name, kind }) => ['', ref, name, kind] as const),
];

/** Where members are, by postcode district, without a map of anybody else’s: a diagram, and it says so. */
export function MapPage() {
  const { lcep } = useParams({ from: '/$lcep/map' });
  const { data, error, refetch } = useView(lcep, 'map', { ...useTimes() });
  useTitle(words.title);
  const placed = data?.districts.reduce((sum, { organisations }) => sum + organisations.length, 0) ?? 0;
  const nowhere = (data?.invalid.length ?? 0) + (data?.withoutPostcode.length ?? 0);
  const most = data?.districts.reduce<District | undefined>((best, one) => (best === undefined || one.organisations.length > best.organisations.length ? one : best), undefined);
  return (
    <div className="in on-page">
      <div className="stand">
        <h1>{words.title}</h1>
        {data && <p className="soft stood-on">{words.on(placed, data.districts.length, day(data.on))}</p>}
        <p className="lead">{words.lead}</p>
        <TimeControls error={error} />
      </div>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && placed + nowhere === 0 && <div className="sec"><Empty title={words.none}><p>{words.noneHelp}</p></Empty></div>}
      {data && placed > 0 && (
        <section className="sec" aria-labelledby="districts">
          <h2 id="districts">{words.diagram}</h2>
          <p className="soft">{most && words.sentence(most.district, most.schools, most.others)} {words.honest}</p>
          <Tiles lcep={lcep} districts={data.districts} />
          <p className="key" aria-hidden="true"><span><i className="mark-of" />{words.schoolMark}</span><span><i className="mark-of is-other" />{words.otherMark}</span></p>
          <div className="sec even">
            <Table caption={words.caption} columns={columnsFor(lcep, data)} rows={data.districts} keyOf={({ district }) => district} />
            <div className="bar after screen-only"><Download name={`${lcep}-districts-${data.on}`} about={words.caption} rows={() => rowsOf(data)} /></div>
          </div>
        </section>
      )}
      {data && nowhere > 0 && (
        <section className="sec" aria-labelledby="nowhere">
          <h2 id="nowhere">{words.nowhere(nowhere)}</h2>
          {data.invalid.length > 0 && <><h3>{words.invalid}</h3><ul className="with">{data.invalid.map(({ ref, name, postcode }) => <li key={ref}><Link to="/$lcep/records/$kind/$ref" params={{ lcep, kind: 'organisation', ref }}>{name}</Link><span className="soft">“{postcode}”</span></li>)}</ul></>}
          {data.withoutPostcode.length > 0 && <><h3>{words.without}</h3><p className="soft small">{words.withoutHelp}</p><Named lcep={lcep} organisations={data.withoutPostcode} /></>}
        </section>
      )}
    </div>
  );
}
