import { useBlocker } from '@tanstack/react-router';
import { Dialog } from '../parts/dialog';
import { formWords } from '../words/forms';

const { leaving: words } = formWords;

/** Asks before what was written and not sent is left behind, also when the window is closed. */
export function Leaving({ unsent }: { unsent: () => boolean }) {
  const { status, proceed, reset } = useBlocker({ shouldBlockFn: unsent, enableBeforeUnload: unsent, withResolver: true });
  if (status !== 'blocked') return null;
  return (
    <Dialog title={words.title} onClose={reset}>
      <p>{words.help}</p>
      <div className="bar"><button type="button" className="btn" onClick={reset}>{words.stay}</button><button type="button" className="btn danger" onClick={proceed}>{words.leave}</button></div>
    </Dialog>
  );
}
