import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Network, NetworkNode } from '../../answers/finding';
import { useView } from '../../api';
import { NetworkChart } from '../../charts/network-chart';
import { lying, networkLayout, standing } from '../../charts/network-layout';
import { Table, type Column } from '../../parts/table';
import { Download } from '../../shell/download';
import { Empty, Failure, Loading } from '../../shell/states';
import { isWide } from '../../shell/wide';
import { useTitle } from '../../shell/title';
import { count, day } from '../../time/format';
import { TimeControls } from '../../time/time-controls';
import { useTimes } from '../../time/times';
import { networkWords as words } from '../../words/network';
import '../../styles/records.css';
import '../../styles/network.css';

/** So many are drawn; beyond that a drawing is a tangle, and the table has everybody. */
const MOST_DRAWN = 120;

/** Whom the picked one works with, and in what. */
function Ties({ lcep, network: { nodes, edges }, node }: { lcep: string; network: Network; node: NetworkNode }) {
  const ties = edges.filter(({ between }) => between.includes(node.ref));
  const nameOf = (ref: string) => nodes.find((one) => one.ref === ref)?.name ?? ref;
  return (
    <section className="ties" aria-labelledby="ties">
      <h2 id="ties"><Link to="/$lcep/organisations/$ref" params={{ lcep, ref: node.ref }}>{node.name}</Link></h2>
      <p className="soft" role="status">{words.ties(node.degree)}</p>
      <ul className="with">
        {ties.map(({ between, partnerships, projects }) => {
          const other = between[0] === node.ref ? between[1] : between[0];
          return (
            <li key={other}>
              <Link to="/$lcep/organisations/$ref" params={{ lcep, ref: other }}>{nameOf(other)}</Link>
              <span className="soft small">{words.inAll(partnerships.length, projects)}</span>
              {partnerships.map((ref, index) => <Link key={ref} className="small" to="/$lcep/partnerships/$ref" params={{ lcep, ref }}>{words.partnership(partnerships.length > 1 ? index + 1 : undefined)}<span className="out"> {words.partnershipWith(nameOf(other))}</span></Link>)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Who works with whom on the day: everybody in a partnership that runs, as a drawing and ranked. */
export function NetworkPage() {
  const { lcep } = useParams({ from: '/$lcep/network' });
  const pick = useSearch({ from: '/$lcep/network', select: (search) => search.pick });
  const navigate = useNavigate({ from: '/$lcep/network' });
  const { data, error, refetch } = useView(lcep, 'network', { ...useTimes() });
  useTitle(words.title);
  const [size] = useState(() => (isWide() ? lying : standing));
  const picked = data?.nodes.find(({ ref }) => ref === pick);
  const drawn = useMemo(() => data?.nodes.filter((node, index) => index < MOST_DRAWN || node.ref === pick) ?? [], [data, pick]);
  const spots = useMemo(() => {
    const refs = new Set(drawn.map(({ ref }) => ref));
    return networkLayout(drawn, data?.edges.filter(({ between }) => between.every((ref) => refs.has(ref))) ?? [], size);
  }, [drawn, data, size]);
  const put = (ref: string | undefined) => void navigate({ search: (now) => ({ ...now, pick: ref }), replace: true, resetScroll: false });
  const columns: Column<NetworkNode>[] = [
    { key: 'name', label: words.columns.name, is: 'heading', by: ({ name }) => name, cell: ({ ref, name }) => <button type="button" className="link picks-out" aria-pressed={ref === pick} onClick={() => put(ref === pick ? undefined : ref)}>{name}</button> },
    { key: 'degree', label: words.columns.degree, is: 'number', by: ({ degree }) => degree, cell: ({ degree }) => count(degree) },
    { key: 'partnerships', label: words.columns.partnerships, is: 'number', by: ({ partnerships }) => partnerships, cell: ({ partnerships }) => count(partnerships) },
    { key: 'projects', label: words.columns.projects, is: 'number', by: ({ projects }) => projects, cell: ({ projects }) => count(projects) },
  ];
  const [most] = data?.nodes ?? [];
  return (
    <div className="in on-page">
      <div className="stand">
        <h1>{words.title}</h1>
        {data && <p className="soft stood-on">{words.on(data.nodes.length, data.edges.length, day(data.on))}</p>}
        <p className="lead">{words.lead}</p>
        <TimeControls error={error} />
      </div>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && data.nodes.length === 0 && <div className="sec"><Empty title={words.none}><p>{words.noneHelp}</p></Empty></div>}
      {data && most && (
        <>
          <figure className="sec">
            <figcaption><p className="soft">{words.sentence(most.name, most.degree)} {drawn.length < data.nodes.length && words.drawn(drawn.length, data.nodes.length)} {words.how}</p></figcaption>
            <div aria-hidden="true"><NetworkChart nodes={drawn} edges={data.edges} spots={spots} size={size} picked={picked?.ref} onPick={put} /></div>
            <p className="key" aria-hidden="true"><span><i className="mark-of" />{words.school}</span><span><i className="mark-of is-other" />{words.cultural}</span><span><i className="mark-of is-else" />{words.other}</span></p>
          </figure>
          <div className="two ranked even">
            <aside aria-label={words.picked}>{picked ? <Ties lcep={lcep} network={data} node={picked} /> : <p className="nodata">{words.pick}</p>}</aside>
            <section aria-labelledby="ranked">
              <div className="head"><h2 id="ranked">{words.ranked}</h2><Download className="link plain" name={`${lcep}-network-${data.on}`} about={words.caption} rows={() => [['ref', 'name', 'works with', 'partnerships', 'projects'], ...data.nodes.map((node) => [node.ref, node.name, node.degree, node.partnerships, node.projects] as const)]} /></div>
              <Table caption={words.caption} columns={columns} rows={data.nodes} keyOf={({ ref }) => ref} atOnce={100} />
            </section>
          </div>
        </>
      )}
    </div>
  );
}
