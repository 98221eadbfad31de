import { useQueryClient } from '@tanstack/react-query';
import { post } from '../../api';
import { say } from '../../shell/toasts';
import { importWords } from '../../words/imports';
import { ReasonDialog } from '../records/reason-dialog';

const { made: words } = importWords;

interface Props { lcep: string; id: string; onClose: () => void; onDone?: () => void }

/** Asks why, then takes an import back as a whole. What the server refuses (later records name its rows) is shown, and nothing is taken back. */
export function WithdrawImport({ lcep, id, onClose, onDone }: Props) {
  const queries = useQueryClient();
  const send = async (why: string) => {
    const { takenBack } = await post<{ takenBack: number }>(`/api/lceps/${encodeURIComponent(lcep)}/imports/${encodeURIComponent(id)}/withdrawal`, { why });
    onClose();
    onDone?.();
    say(words.taken(takenBack));
    await queries.invalidateQueries({ queryKey: ['lcep', lcep] });
  };
  return <ReasonDialog lcep={lcep} kind="import" title={words.ask} label={words.send} leave={words.keep} danger onClose={onClose} send={send}><p>{words.help}</p></ReasonDialog>;
}
