import { Button } from 'react-aria-components/Button';
import { Text } from 'react-aria-components/Text';
import { UNSTABLE_Toast as Toast, UNSTABLE_ToastContent as Content, UNSTABLE_ToastQueue as Queue, UNSTABLE_ToastRegion as Region } from 'react-aria-components/Toast';
import { formWords } from '../words/forms';
import { Icon } from './icons';

interface Message { readonly text: string; readonly undo?: () => Promise<void> }

const queue = new Queue<Message>({ maxVisibleToasts: 1 });
/** It waits while it has the focus or the pointer, and goes so many milliseconds later. */
const STAYS = 10_000;

/** Says briefly what was done. Undoing records a withdrawal or a correction; it erases nothing. */
export const say = (text: string, undo?: () => Promise<void>): void => {
  for (const { key } of queue.visibleToasts) queue.close(key);
  queue.add({ text, ...(undo === undefined ? {} : { undo }) }, { timeout: STAYS });
};

const { toast: words } = formWords;

export const Toasts = () => (
  <Region queue={queue} className="toasts" aria-label={words.region}>
    {({ toast }) => (
      <Toast toast={toast} className="toast">
        <Content><Text slot="title">{toast.content.text}</Text></Content>
        {toast.content.undo !== undefined && (
          <Button className="btn" onPress={() => void toast.content.undo?.().then(() => say(words.undone), (error: unknown) => say(`${words.failed} ${error instanceof Error ? error.message : ''}`))}><Icon name="undo" />{words.undo}</Button>
        )}
        <Button slot="close" className="btn plain" aria-label={words.close}><Icon name="cross" /></Button>
      </Toast>
    )}
  </Region>
);
