import { useParams } from '@tanstack/react-router';
import { PastNotice } from '../../records/past-notice';
import { Failure, Loading } from '../../shell/states';
import { useTitle } from '../../shell/title';
import { TimeControls } from '../../time/time-controls';
import { isPast, useTimes } from '../../time/times';
import { importWords as words } from '../../words/imports';
import { ImportsMade } from './imports-made';
import { useKnownFiles } from '../../records/known-files';
import { Wizard } from './wizard';
import '../../styles/records.css';
import '../../styles/imports.css';

/** Brings a spreadsheet in, and lists what was brought in before. */
export function ImportPage() {
  const { lcep } = useParams({ from: '/$lcep/import' });
  const { data: known, error, refetch } = useKnownFiles();
  const past = isPast(useTimes());
  useTitle(words.title);
  return (
    <div className="in on-page">
      <div className="stand">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        <TimeControls noDay />
      </div>
      <div className="sec screen-only">
        {past && <PastNotice />}
        {!past && error && <Failure error={error} retry={() => void refetch()} />}
        {!past && !error && !known && <Loading />}
        {!past && known && <Wizard key={lcep} lcep={lcep} known={known} />}
      </div>
      <ImportsMade lcep={lcep} />
    </div>
  );
}
