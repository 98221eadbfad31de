// Removes what set-up.mjs made.
import { rm } from 'node:fs/promises';

export default async function tearDown() {
  const folder = process.env.CAMDEN_IMPORTED;
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}
