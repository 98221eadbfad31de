import { markedParts } from './match-words';

/** A text with the words that were searched for marked in it. */
export const Marked = ({ text, words }: { text: string; words: string }) => (
  <>{markedParts(text, words).map(({ part, is }, index) => (is ? <mark key={index}>{part}</mark> : part))}</>
);
