import type { LearningSession } from '../../answers/learning';
import { ToRecord } from '../../records/to-record';
import { StateTag } from '../../shell/state-tag';
import { shortDay } from '../../time/format';
import { learningWords } from '../../words/learning';

const { one: words, register } = learningWords;

/** Who has a place and who waits, in the order in which places are given. */
export const Places = ({ lcep, session: { bookings, capacity, placesLeft, waiting } }: { lcep: string; session: LearningSession }) => (
  <section aria-labelledby="places">
    <h2 id="places">{words.places}</h2>
    <p>{capacity === undefined || placesLeft === null ? <span className="nodata">{words.noCapacity}</span> : <>{words.capacity(capacity)}, {words.left(placesLeft)}{waiting > 0 && <>. <StateTag state="unconfirmed" says={register.waits(waiting)} /></>}</>}</p>
    {bookings.length === 0 && <p className="nodata">{words.noBookings}</p>}
    <ol className="queue" aria-label={words.bookings}>
      {bookings.map(({ ref, organisation, bookedOn, places, waiting: waits, cancelled }) => (
        <li key={ref}>
          <p><ToRecord lcep={lcep} kind="organisation" of={organisation.ref}>{cancelled ? <del className="before">{organisation.name}</del> : organisation.name}</ToRecord></p>
          <p className="meta"><ToRecord lcep={lcep} kind="booking" of={ref}>{words.bookedOn(shortDay(bookedOn))}</ToRecord>{cancelled ? <StateTag state="cancelled" /> : <>{places > 0 && <span>{register.placesTaken(places)}</span>}{waits > 0 && <StateTag state="unconfirmed" says={register.waits(waits)} />}</>}</p>
        </li>
      ))}
    </ol>
  </section>
);
