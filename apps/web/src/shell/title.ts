import { useEffect } from 'react';
import { words } from '../words/pages';

/** What the tab, the history list and a screen reader call the page. */
export function useTitle(title: string | undefined) {
  useEffect(() => {
    if (title !== undefined) document.title = `${title} – ${words.product}`;
  }, [title]);
}
