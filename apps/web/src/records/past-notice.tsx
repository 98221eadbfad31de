import { Link } from '@tanstack/react-router';
import { Icon } from '../shell/icons';
import { formWords } from '../words/forms';
import { words } from '../words/pages';

/** Stands where a form would, while one looks at the past. */
export const PastNotice = () => (
  <div className="empty past-notice">
    <h2><Icon name="clock" /> {formWords.past.title}</h2>
    <p>{formWords.past.text}</p>
    <Link className="btn" to="." search={(now) => ({ ...now, on: undefined, knownAt: undefined })}>{words.time.back}</Link>
  </div>
);
