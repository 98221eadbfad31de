import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, type CSSProperties } from 'react';
import { figureNames, type FigureName } from '../../answers';
import { useView } from '../../api';
import { lineOfTime } from '../../charts/line-of-time';
import { TimeAxis } from '../../charts/time-axis';
import { useLcepName } from '../../shell/frame';
import { Icon } from '../../shell/icons';
import { Empty, Failure, Loading } from '../../shell/states';
import { useTitle } from '../../shell/title';
import { day, position, today } from '../../time/format';
import { TimeControls } from '../../time/time-controls';
import { isPast, useTimes } from '../../time/times';
import { lead } from '../../words/figures';
import { words } from '../../words/pages';
import { FigureRow } from './figure-row';
import { large, small } from './figures';
import '../../styles/headline.css';

/** One upright line through all charts, at the day one stands on. */
const at = (x: number) => ({ '--at': x / 100 }) as CSSProperties;

export function HeadlinePage() {
  const { lcep } = useParams({ from: '/$lcep/' });
  const opened = useSearch({ from: '/$lcep/', select: (search) => search.figure });
  const navigate = useNavigate({ from: '/$lcep/' });
  const times = useTimes();
  const name = useLcepName(lcep);
  const headline = useView(lcep, 'headline', { ...times });
  const growth = useView(lcep, 'headline-growth', { ...times });
  const time = useMemo(() => growth.data && lineOfTime(Object.values(growth.data.series), growth.data.on), [growth.data]);
  useTitle(`${words.headline.title}, ${name}`);

  const error = headline.error ?? growth.error;
  const answer = headline.data;
  const series = growth.data?.series;
  const counted = series !== undefined && figureNames.some((figure) => series[figure].length > 0);
  const toggle = (figure: FigureName) =>
    void navigate({ search: (now) => ({ ...now, figure: now.figure === figure ? undefined : figure }), replace: true, resetScroll: false });
  const rows = (figures: readonly FigureName[], size: 'large' | 'small') =>
    answer && series && time !== undefined && figures.map((figure) => (
      <FigureRow key={figure} lcep={lcep} figure={figure} size={size} value={answer.figures[figure]} steps={series[figure]} time={time}
        on={answer.on} open={opened === figure} onOpen={() => toggle(figure)} />
    ));

  return (
    <div className="in">
      <div className={answer && time && counted ? 'turn g' : 'stand'}>
        <div className="head">
          <h1>{words.headline.title}</h1>
          <div className="bar screen-only"><button type="button" className="btn second" onClick={() => window.print()}><Icon name="print" />{words.headline.print}</button></div>
        </div>
        {answer && <p className="soft stood-on">{words.onDay(name, day(answer.on))}</p>}
        {answer && counted && <p className="lead">{lead(answer.figures)}</p>}
        <TimeControls compare={{ view: 'headline' }} error={error} />
        {answer && time && counted && <TimeAxis time={time} label={day(answer.on)} note={answer.on === today() ? words.history.today : words.headline.stand} />}
      </div>
      {error && <Failure error={error} retry={() => { void headline.refetch(); void growth.refetch(); }} />}
      {!error && (!answer || !series) && <Loading />}
      {answer && series && !counted && <div className="sec"><Empty title={words.headline.nothing}>
        <p>{words.headline.nothingHelp}</p>
        {!isPast(times) && <><p>{words.headline.begin}</p><div className="bar"><Link className="btn" to="/$lcep/import" params={{ lcep }}>{words.headline.import}</Link><Link className="btn second" to="/$lcep/add-member" params={{ lcep }}>{words.headline.addMember}</Link></div></>}
      </Empty></div>}
      {answer && counted && (
        <section className="figures" aria-labelledby="figures">
          <h2 className="out" id="figures">{words.onDay(words.headline.figures, day(answer.on))}</h2>
          <div className="along" style={time ? at(time.at) : undefined}>
            {rows(large, 'large')}
            <h2>{words.headline.more}</h2>
            {rows(small, 'small')}
          </div>
          <p className="key soft">
            <span><svg viewBox="0 0 30 8" aria-hidden="true"><path className="curve" d="M0 4h30" /></svg>{words.headline.recorded}</span>
            {time?.silentFrom !== undefined && time.silentFrom !== null && <span><svg viewBox="0 0 30 8" aria-hidden="true"><path className="rest" d="M0 4h30" /></svg>{words.headline.silence}</span>}
            <span><svg viewBox="0 0 30 8" aria-hidden="true"><path className="stood-key" d="M0 4h30" /></svg>{words.headline.stand}</span>
          </p>
          <p className="small soft">{words.headline.knownAt(position(answer.position))}</p>
        </section>
      )}
    </div>
  );
}
