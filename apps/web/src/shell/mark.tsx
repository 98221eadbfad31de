/** The ring the line of time starts from. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 28 68" aria-hidden="true">
    <path d="M14 34v34" /><circle cx="14" cy="34" r="8.500" />
  </svg>
);
