import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Json } from '../../answers';
import { toDraft } from '../../records/draft';
import { useTell } from '../../records/doing';
import { Form } from '../../records/form';
import type { FormField } from '../../records/shape';
import { words } from '../../words/pages';
import '../../styles/records.css';

const fields: readonly FormField[] = ['name', 'ref'].map((name) => ({ name, required: true, shape: { is: 'text' } }));

/** “Black Shale” stands at /black-shale unless somebody wants it elsewhere. */
const shortened = (name: string) => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');

/** Begins an LCEP, and leads to it. */
export function Begin() {
  const [draft, setDraft] = useState(() => toDraft(fields));
  const queries = useQueryClient();
  const navigate = useNavigate();
  const slug = String(draft['ref']);
  const tell = useTell(slug.trim());

  const send = async (values: { [field: string]: Json }) => {
    await tell('create-lcep', values);
    await queries.invalidateQueries({ queryKey: ['lceps'] });
    await navigate({ to: '/$lcep', params: { lcep: slug.trim() } });
  };
  return (
    <Form lcep={slug} kind="lcep" fields={fields} draft={draft} send={send} label={words.places.send}
      onDraft={(next) => setDraft((now) => (slug === shortened(String(now['name'])) ? { ...next, ref: next['ref'] === now['ref'] ? shortened(String(next['name'])) : next['ref']! } : next))} />
  );
}
