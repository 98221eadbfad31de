import { Icon } from '../../shell/icons';
import { count } from '../../time/format';
import { importWords } from '../../words/imports';
import type { Progress } from './wizard-state';

const stages: Readonly<Record<string, string>> = { sending: importWords.check.sending, checking: importWords.check.checking, recording: importWords.check.recording };

/** How far it has come, and what went wrong on the way. */
export function Sending({ progress, failure, stop }: { progress: Progress | undefined; failure: string | undefined; stop: () => void }) {
  const named = stages[progress?.stage ?? ''] ?? '';
  return (
    <>
      {progress && (
        <div className="sending">
          <label><span role="status">{named}{progress.total > 0 && ` ${importWords.check.of(count(progress.done), count(progress.total))}`}</span>
            <progress {...(progress.total > 0 && progress.stage !== 'recording' ? { max: progress.total, value: progress.done } : {})} />
          </label>
          {progress.stage !== 'recording' && <button type="button" className="btn plain" onClick={stop}>{importWords.check.stop}</button>}
        </div>
      )}
      {failure !== undefined && <div className="failure" role="alert"><p className="err"><Icon name="warn" /><span>{failure}</span></p></div>}
    </>
  );
}
