import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Done, Json } from '../answers';
import { tell } from '../api';
import { say } from '../shell/toasts';

type Body = Record<string, Json>;
export interface Deed { readonly command: string; readonly body: Body }

/**
 * Sends commands and lets every page of the LCEP see what came of them. The same content sent again, as after a broken line, is
 * the same command and is carried out once; other content is another command.
 */
export function useTell(lcep: string): (command: string, body: Body) => Promise<Done> {
  const queries = useQueryClient();
  const last = useRef({ said: '', commandId: '' });
  return async (command, body) => {
    const said = JSON.stringify([command, body]);
    if (last.current.said !== said) last.current = { said, commandId: crypto.randomUUID() };
    const done = await tell(lcep, command, { ...body, commandId: last.current.commandId });
    last.current = { said: '', commandId: '' };
    await queries.invalidateQueries({ queryKey: ['lcep', lcep] });
    return done;
  };
}

/** Says what was done, and offers the deed that takes it back. */
export function useSayDone(lcep: string): (text: string, undo?: Deed) => void {
  const tellIt = useTell(lcep);
  return (text, undo) => say(text, undo && (async () => { await tellIt(undo.command, undo.body); }));
}
