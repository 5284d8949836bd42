import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { PROVIDER_KIND_LABELS, type Provider } from '../../shared/domain/provider.ts';
import { client, orpc } from '../client/client.ts';
import { EmptyPlace } from '../components/EmptyPlace.tsx';
import { goOnRow, useFocusWhenDrawn } from '../components/focus.ts';
import place from '../components/Place.module.css';
import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { RowList } from '../components/RowList.tsx';
import { offerBack } from '../components/removal.ts';
import { Split } from '../components/Split.tsx';
import { NewProvider } from './NewProvider.tsx';
import { ProviderDetails } from './ProviderDetails.tsx';
import { useProviders } from './providers.ts';

function row(provider: Provider) {
  return {
    id: provider.id,
    title: provider.name,
    detail: [provider.specialty, provider.institution].filter((part) => part !== '').join(' · ') || undefined,
    aside: PROVIDER_KIND_LABELS[provider.kind],
  };
}

/** The physicians and institutions of a case, with details beside the list. */
export function PhysiciansPlace() {
  const { caseId } = useParams({ from: '/cases/$caseId/physicians' });
  const { providers, byId, loading, error } = useProviders(caseId);
  const [chosen, setChosen] = useState<string | 'new' | null>(null);
  const whole = useRef<HTMLDivElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const remove = useMutation(orpc.providers.remove.mutationOptions());
  const current = chosen === 'new' ? null : (byId.get(chosen ?? '') ?? null);

  function removeOne(id: string) {
    const name = byId.get(id)?.name ?? '';
    const at = providers.findIndex((provider) => provider.id === id);
    offerBack(remove.mutateAsync({ id }), {
      words: `“${name}” removed.`,
      gone: () => choose(providers[at + 1]?.id ?? providers[at - 1]?.id ?? null),
      restore: () => client.providers.restore({ id }),
      back: () => choose(id),
    });
  }

  /** Chooses for the person, after a step of theirs, and leaves the keyboard at the row. */
  function choose(id: string | null) {
    setChosen(id);
    focusWhenDrawn(() => goOnRow(whole.current, id !== null));
  }

  function made(id: string) {
    setChosen(id);
    focusWhenDrawn(() =>
      [...(whole.current?.querySelectorAll<HTMLInputElement>('section input') ?? [])].find(({ value }) => value === ''),
    );
  }

  function cancelled() {
    setChosen(null);
    focusWhenDrawn(() => whole.current?.querySelector('button'));
  }

  const add = <Button onClick={() => setChosen('new')}>Add a physician or institution</Button>;
  const empty = !loading && providers.length === 0 && chosen !== 'new';
  return (
    <div ref={whole} className={place.whole}>
      <PlaceHeader
        title="Physicians"
        sentence="Everyone who treated, tested or keeps records: each record and note can name where it comes from."
        actions={!empty && add}
      />
      <ProblemNote error={error} />
      {empty && !error && (
        <EmptyPlace title="No physicians yet" action={add}>
          <p>
            Add the first physician, the hospital, the laboratory, the imaging centre. The packet then says of each record where
            it comes from, and the second physician knows whom to call.
          </p>
        </EmptyPlace>
      )}
      {(providers.length > 0 || chosen === 'new') && (
        <Split
          wide
          open={chosen === 'new' || current !== null}
          label={chosen === 'new' ? 'New physician or institution' : 'Physician or institution'}
          onBack={() => setChosen(null)}
          list={
            <RowList
              label="Physicians and institutions"
              rows={providers.map(row)}
              current={current?.id ?? null}
              onChoose={setChosen}
              onRemove={removeOne}
            />
          }
          details={
            chosen === 'new' ? (
              <NewProvider caseId={caseId} onMade={made} onCancel={cancelled} />
            ) : current ? (
              <ProviderDetails key={current.id} provider={current} onRemove={() => removeOne(current.id)} />
            ) : (
              <p className={place.hint}>Choose someone in the list to see how to reach them.</p>
            )
          }
        />
      )}
    </div>
  );
}
