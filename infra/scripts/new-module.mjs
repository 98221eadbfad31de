// npm run new:module -- <area> <kind>: the folder of a new area with one kind of record, and its line in libs/modules/all.ts.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [area, kind] = process.argv.slice(2);
const form = /^[a-z]+(-[a-z]+)*$/;
if (!form.test(area ?? '') || !form.test(kind ?? '')) {
  console.error('Usage: npm run new:module -- <area> <kind>, in small letters with hyphens: npm run new:module -- secondments secondment');
  process.exit(2);
}
const folder = join('libs', 'modules', area);
if (existsSync(folder)) {
  console.error(`${folder} exists already.`);
  process.exit(1);
}

const pascal = (name) => name.replaceAll(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());
const camel = (name) => pascal(name).replace(/^./, (letter) => letter.toLowerCase());
const [Kind, one, module] = [pascal(kind), camel(kind), `${camel(area)}Module`];
const file = area.replaceAll('-', '_');

const files = {
  'events.ts': `import type { PlainDate } from '#kernel/plain-date';
import { recordKind } from '#kernel/record-kind';

/** Say what it is, in a sentence. */
export interface ${Kind} {
  readonly organisation: string;
  readonly happenedOn: PlainDate;
  readonly note?: string;
}

export const ${one} = recordKind<'${kind}', ${Kind}>({
  kind: '${kind}',
  title: '${kind.replaceAll('-', ' ')}',
  happenedOn: 'happenedOn',
  cites: { organisation: 'organisation' },
  freeText: ['note'],
});
`,
  'commands.ts': `import { day, freeText, ref } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import type { ${Kind} } from './events';

export class Record${Kind} implements ${Kind} {
  @Is(ref) ref!: string;
  @Is(ref) organisation!: string;
  @Is(day) happenedOn!: PlainDate;
  @Is(freeText, { optional: true }) note?: string;
}
`,
  [`${kind}.spec.ts`]: `import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { ${one} } from './events';

recordSpec(${one}, recordDecider(${one}), {
  ref: '${kind}-001',
  values: { organisation: 'school-001', happenedOn: day('2014-10-14'), note: 'As it was.' },
  changes: { note: 'As it was, said better.' },
});
`,
  [`${area}.module.ts`]: `import type { BusinessModule } from '#platform/business-module';
import { recordStream } from '#platform/record-stream';
import { Record${Kind} } from './commands';
import { ${one} } from './events';

export const ${module}: BusinessModule = {
  name: '${area}',
  kinds: [recordStream({ record: ${one}, shape: Record${Kind}, file: '${file}' })],
  projections: [],
  views: [],
};
`,
};

const values = { organisation: 'school-001', happenedOn: '2014-10-14', note: 'As it was.' };
const fixtures = {
  [`${kind}.recorded`]: { occurredOn: values.happenedOn, data: { ref: `${kind}-001`, values } },
  [`${kind}.corrected`]: { data: { ref: `${kind}-001`, changes: { note: 'As it was, said better.' }, why: 'It was misread.', correction: 'correction-001' } },
  [`${kind}.withdrawn`]: { data: { ref: `${kind}-001`, why: 'Entered twice.', correction: 'correction-002' } },
  [`${kind}.reinstated`]: { data: { ref: `${kind}-001`, why: 'It was not entered twice.', takesBack: 'correction-002' } },
};

mkdirSync(join(folder, 'fixtures'), { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
for (const [type, { occurredOn, data }] of Object.entries(fixtures)) {
  const fixture = { type, version: 1, ...(occurredOn ? { occurredOn } : {}), data };
  writeFileSync(join(folder, 'fixtures', `${type}.v1.json`), `${JSON.stringify(fixture, null, 2)}\n`);
}

const list = join('libs', 'modules', 'all.ts');
const text = readFileSync(list, 'utf8')
  .replace(/\n\n\/\*\*/, `\nimport { ${module} } from './${area}/${area}.module';\n\n/**`)
  // Before the importer and the views: after everything a record of it may cite.
  .replace('  importsModule,\n', `  ${module},\n  importsModule,\n`);
writeFileSync(list, text);
console.log(`Made ${folder} and its line in ${list}. Next: say in events.ts what a ${kind.replaceAll('-', ' ')} is.`);
