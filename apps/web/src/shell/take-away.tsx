import { useKnownFiles } from '../records/known-files';
import { useTimes } from '../time/times';
import { exportWords as words } from '../words/exports';
import { Icon } from './icons';

interface Props { lcep: string; kind: string; about?: string }

/** The address of a file to take away, at the two times where one stands: everything there is, or one kind of thing. */
export function useExport(lcep: string): (file: string, form: 'xlsx' | 'csv' | 'zip') => string {
  const times = useTimes();
  const settings = new URLSearchParams(Object.entries(times).filter((pair): pair is [string, string] => typeof pair[1] === 'string')).toString();
  return (file, form) => `/api/lceps/${encodeURIComponent(lcep)}/exports/${file}.${form}${settings === '' ? '' : `?${settings}`}`;
}

/** All records of a kind as a workbook or a CSV file, whatever the page is narrowed to: in the form that an import takes. */
export function TakeAway({ lcep, kind, about }: Props) {
  const address = useExport(lcep);
  const file = useKnownFiles().data?.find((one) => one.kind === kind)?.file;
  if (file === undefined) return null;
  return (
    <p className="takes screen-only">
      <span className="soft small">{words.takeAll}</span>
      {(['xlsx', 'csv'] as const).map((form) => (
        <a key={form} className="link" href={address(file, form)} download><Icon name="down" />{words.forms[form]}{about !== undefined && <span className="out">: {about}</span>}</a>
      ))}
    </p>
  );
}
