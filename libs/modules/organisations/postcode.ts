/** Outward code, and inward code where it is there: `NW1 8AB`, `nw18ab`, `NW1`. */
const POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?)(?:\d[A-Z]{2})?$/;
const WHOLE = /^([A-Z]{1,2}\d[A-Z\d]?)\d[A-Z]{2}$/;

/** The postcode district (outward code) of a postcode, whole or not; undefined where it is none. */
export function districtOf(postcode: string): string | undefined {
  const plain = postcode.toUpperCase().replaceAll(/\s+/g, '');
  // `NW18AB` is NW1 8AB and not the district NW18 with something left over: a whole postcode is tried first.
  return (WHOLE.exec(plain) ?? POSTCODE.exec(plain))?.[1];
}
