import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Hit } from '../../answers/finding';
import { ToRecord } from '../../records/to-record';
import { Icon } from '../../shell/icons';
import { kindWords, recordTitle } from '../../shell/plain';
import { Empty, Failure, Loading } from '../../shell/states';
import { KindTag } from '../../shell/tags';
import { useTitle } from '../../shell/title';
import { count, day } from '../../time/format';
import { TimeControls } from '../../time/time-controls';
import { searchWords as words } from '../../words/search';
import { Marked } from './marked';
import { useFound, usePaused } from './use-found';
import '../../styles/records.css';
import '../../styles/search.css';

const HitItem = ({ lcep, hit, asked }: { lcep: string; hit: Hit; asked: string }) => {
  return (
    <li>
      <p className="meta"><KindTag kind={hit.kind} />{hit.on !== null && <span>{day(hit.on)}</span>}{hit.withdrawn && <span className="tag mend"><Icon name="withdrawn" />{words.withdrawn}</span>}</p>
      <h2><ToRecord lcep={lcep} kind={hit.kind} of={hit.ref}><Marked text={recordTitle(hit.kind, hit.title)} words={asked} /></ToRecord></h2>
      {hit.excerpt !== hit.title && <p><Marked text={hit.excerpt} words={asked} /></p>}
    </li>
  );
};

/** Everything that was found, the best first; narrowed to a kind, a page at a time. All of it stands in the address. */
export function SearchPage() {
  const { lcep } = useParams({ from: '/$lcep/search' });
  const { q = '', kind, page = '1' } = useSearch({ from: '/$lcep/search' });
  const navigate = useNavigate({ from: '/$lcep/search' });
  const box = useRef<HTMLInputElement>(null);
  const begun = useRef(q);
  const asked = usePaused(q);
  const { data, error, refetch } = useFound(lcep, asked, { kind, page });
  useTitle(q === '' ? words.title : words.titleOf(q));
  // Who comes here comes to type.
  useEffect(() => { if (begun.current === '') box.current?.focus(); }, []);
  const put = (change: { q?: string | undefined; kind?: string | undefined; page?: string | undefined }) => void navigate({ search: (now) => ({ ...now, page: undefined, ...change }), replace: true, resetScroll: false });
  const kinds = Object.entries(data?.kinds ?? {}).sort(([, a], [, b]) => b - a);
  return (
    <div className="in on-page">
      <div className="stand">
        <h1>{words.title}</h1>
        <div className="field finder screen-only">
          <label className="label" htmlFor="words">{words.label}</label>
          <span className="hint small" id="words-hint">{words.hint}</span>
          <input ref={box} className="input" id="words" type="search" autoComplete="off" spellCheck={false} aria-describedby="words-hint" value={q} onChange={(event) => put({ q: event.target.value || undefined, kind: undefined })} />
        </div>
        <TimeControls error={error} />
      </div>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!error && !data && q.trim() !== '' && <Loading />}
      {q.trim() === '' && <div className="sec"><Empty title={words.begin}><p>{words.beginHelp}</p></Empty></div>}
      {data && q.trim() !== '' && data.found === 0 && <div className="sec"><Empty title={words.none(q)}><p>{words.noneHelp}</p></Empty></div>}
      {data && q.trim() !== '' && data.found > 0 && (
        <section className="sec" aria-label={words.results}>
          {kinds.length > 1 && (
            <div className="chips screen-only" role="group" aria-label={words.only}>
              {kinds.map(([one, number]) => (
                <button key={one} type="button" className="chip" aria-pressed={kind === one} onClick={() => put({ kind: kind === one ? undefined : one })}><Icon name={kind === one ? 'tick' : one} />{words.ofKind(kindWords(one).many, count(number))}</button>
              ))}
            </div>
          )}
          <p className="soft small counted" role="status">{words.found(data.found)}</p>
          <ol className="hits">{data.hits.map((hit) => <HitItem key={`${hit.kind}/${hit.ref}`} lcep={lcep} hit={hit} asked={asked} />)}</ol>
          <div className="bar after screen-only">
            {Number(page) > 1 && <button type="button" className="btn second" onClick={() => put({ page: String(Number(page) - 1) })}>{words.before}</button>}
            {data.more && <button type="button" className="btn second" onClick={() => put({ page: String(Number(page) + 1) })}>{words.more}</button>}
          </div>
        </section>
      )}
    </div>
  );
}
