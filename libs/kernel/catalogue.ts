import type { EventDefinition } from './event';
import type { JsonObject } from './json';

/** A type, or a version of one, that this program does not know: its reader stops rather than guess. */
export class UnknownEvent extends Error {
  constructor(type: string, version: number, known: number | undefined) {
    super(
      known === undefined
        ? `The log holds an event of type “${type}”, which this version of Throughline does not know.`
        : `The log holds “${type}” in version ${version}; this version of Throughline knows it up to ${known}.`,
    );
    this.name = 'UnknownEvent';
  }
}

/** Every event type that may stand in the log. */
export class EventCatalogue {
  private readonly definitions = new Map<string, EventDefinition>();

  constructor(...sets: readonly { readonly [type: string]: EventDefinition }[]) {
    for (const [type, definition] of sets.flatMap((set) => Object.entries(set))) {
      if (this.definitions.has(type)) throw new Error(`The event type “${type}” is defined twice.`);
      for (let from = 1; from < definition.version; from++)
        if (!definition.upcast?.[from]) throw new Error(`“${type}” lacks the step from version ${from} to ${from + 1}.`);
      this.definitions.set(type, definition);
    }
  }

  get types(): readonly string[] {
    return [...this.definitions.keys()];
  }

  /** @throws UnknownEvent */
  definition(type: string): EventDefinition {
    const definition = this.definitions.get(type);
    if (!definition) throw new UnknownEvent(type, 0, undefined);
    return definition;
  }

  /** Data as stored under `version`, brought to the newest version. @throws UnknownEvent */
  upcast(type: string, version: number, data: JsonObject): JsonObject {
    const definition = this.definition(type);
    if (version === definition.version) return data;
    if (version > definition.version) throw new UnknownEvent(type, version, definition.version);
    let current = data;
    for (let from = version; from < definition.version; from++) current = definition.upcast![from]!(current);
    return current;
  }
}
