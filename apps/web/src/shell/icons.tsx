/** Drawn on a grid of 24, one weight; kinds of event share one ink. */
const paths: Record<string, string> = {
  headline: 'M3 20h18 m4 15 5-5 4 3 7-8',
  organisations: 'M3 12a5 5 0 1 0 10 0a5 5 0 1 0-10 0 M11 12a5 5 0 1 0 10 0a5 5 0 1 0-10 0',
  log: 'M8 6h12 M8 12h12 M8 18h12 M4 6h.01 M4 12h.01 M4 18h.01',
  cross: 'M6 6l12 12 M18 6 6 18',
  plus: 'M12 5v14 M5 12h14',
  undo: 'M4 10h10a5 5 0 0 1 0 10h-4 M4 10l4-4 M4 10l4 4',
  reinstated: 'M4 10h10a5 5 0 0 1 0 10h-4 M4 10l4-4 M4 10l4 4',
  records: 'M4 4h16v5H4z M4 9v11h16V9 M9 14h6',
  sort: 'M8 9l4-4 4 4 M8 15l4 4 4-4',
  clock: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0 M12 7v5l3.500 2',
  down: 'M12 3v13 M6 11l6 6 6-6 M4 21h16',
  mend: 'm4 20 1-5L16 4l4 4L9 19z m13 7 4 4',
  withdrawn: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0 M8.500 8.500l7 7 M15.500 8.500l-7 7',
  tick: 'm4 13 5 5L20 6',
  warn: 'M12 3 2 20h20z M12 10v4 M12 17h.01',
  print: 'M7 8V3h10v5 M7 17H4V9h16v8h-3 M7 14h10v7H7z',
  search: 'M4 10.500a6.500 6.500 0 1 0 13 0a6.500 6.500 0 1 0-13 0 M15.500 15.500 21 21',
  organisation: 'M4 21V9l8-5 8 5v12z M9 21v-6h6v6',
  meeting: 'M6 13a6 4 0 1 0 12 0a6 4 0 1 0-12 0 M12 4v2 M4 8l1.500 1.500 M20 8l-1.500 1.500 M4 19l1.500-1.500 M20 19l-1.500-1.500',
  need: 'M7 4h10a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z M9 4V2h6v2 M9 10h6 M9 14h6',
  proposal: 'M6 3h8l5 5v13H6z M14 3v5h5',
  introduction: 'M3 8h12l-3-3 M21 16H9l3 3',
  partnership: 'm3 13 4 4 8-9 M12 16l1 1 8-9',
  project: 'M4 7h16v13H4z M9 7V4h6v3 M4 12h16',
  participation: 'M9 7a3 3 0 1 0 6 0a3 3 0 1 0-6 0 M5 20c0-4 3-7 7-7s7 3 7 7',
  'learning-session': 'M12 6c-2-2-5-2-8-2v14c3 0 6 0 8 2 2-2 5-2 8-2V4c-3 0-6 0-8 2Z M12 6v14',
  attendance: 'M6 8a3 3 0 1 0 6 0a3 3 0 1 0-6 0 M3 20c0-4 2.500-6.500 6-6.500s6 2.500 6 6.500 M16 12l2 2 4-4',
  'learning-walk': 'M5 20c0-4 14-4 14-8S5 10 5 6 M5 6a1.500 1.500 0 1 0 .01 0 M19 3v5',
  evidence: 'M4 5h16v11H11l-5 4v-4H4z',
  leave: 'M10 4H5v16h5 M10 12h10 M16 8l4 4-4 4',
  map: 'M4 4h7v7H4z M13 4h7v7h-7z M4 13h7v7H4z M13 13h7v7h-7z',
  register: 'M6 3h12v18H6z M10 3v18 M13 8h3 M13 12h3',
  'register-dismissal': 'M6 3h12v18H6z M9 9l6 6 M15 9l-6 6',
  import: 'M6 3h8l5 5v13H6z M14 3v5h5 M12 11v6 M9 14l3 3 3-3',
  other: 'M8 12a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
};

export function Icon({ name }: { name: string }) {
  // Each part of a path that starts with a small m is relative to nothing: draw the parts one by one.
  const parts = (paths[name] ?? paths.other ?? '').split(/ (?=[Mm][\d.-]+[ ,]?)/);
  return <svg className="i" viewBox="0 0 24 24" aria-hidden="true">{parts.map((part) => <path key={part} d={part} />)}</svg>;
}
