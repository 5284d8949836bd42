import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ProviderRole } from '../../shared/domain/candidate.ts';
import { PROVIDER_KIND_LABELS, type Provider } from '../../shared/domain/provider.ts';
import { searchOf, wantedRole } from '../../shared/providers/candidate-search.ts';
import { roleOf } from '../../shared/providers/roles.ts';
import { client, orpc } from '../client/client.ts';
import { firstButton } from '../focus/focus.ts';
import fields from '../forms/Fields.module.css';
import { type Row, RowList } from '../lists/RowList.tsx';
import { Split } from '../lists/Split.tsx';
import { useListPosition } from '../lists/useListPosition.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { PageTabs } from '../pages/PageTabs.tsx';
import { pagePath } from '../pages/pages.ts';
import { Badge } from '../ui/Badge.tsx';
import { EmptyPage } from '../ui/EmptyPage.tsx';
import { ButtonLink } from '../ui/links.tsx';
import page from '../ui/Page.module.css';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { NewProvider } from './NewProvider.tsx';
import { ProviderDetails } from './ProviderDetails.tsx';
import classes from './Providers.module.css';
import { type ProviderFacts, useProviderFacts } from './useProviderFacts.ts';
import { WhereToLookPanel } from './WhereToLookPanel.tsx';

/** The headings of the list, and the roles under each. */
const GROUPS: readonly { name: string; roles: readonly ProviderRole[] }[] = [
  { name: 'First physician', roles: ['first'] },
  { name: 'Primary care', roles: ['primary-care'] },
  { name: 'For the second opinion', roles: ['second', 'candidate'] },
  { name: 'For the third opinion', roles: ['third'] },
  { name: 'Others', roles: ['none'] },
];

/** Moves the candidates to the third opinion once one is sought. */
function groupsOf(facts: ProviderFacts): typeof GROUPS {
  if (searchOf(facts).sought === 'second') return GROUPS;
  return GROUPS.map(({ name, roles }) => {
    if (roles.includes('third')) return { name, roles: ['third', 'candidate'] };
    return { name, roles: roles.filter((role) => role !== 'candidate') };
  });
}

/** The rows of the list, grouped by role. */
function rowsOf(facts: ProviderFacts): Row[] {
  return groupsOf(facts).flatMap(({ name: group, roles }) =>
    facts.providers
      .map((provider) => ({ provider, role: roleOf(provider, facts) }))
      .filter(({ role }) => roles.includes(role))
      .map(({ provider, role }) => ({
        id: provider.id,
        title: provider.name,
        detail: [provider.specialty, provider.institution].filter((part) => part !== '').join(' · ') || undefined,
        rightSection: rowState(provider, role),
        group,
      })),
  );
}

function rowState({ kind }: Provider, role: ProviderRole) {
  if (role === 'second' || role === 'third') return <Badge tone="done">chosen</Badge>;
  return role === 'none' && kind !== 'physician' ? PROVIDER_KIND_LABELS[kind] : undefined;
}

/** The providers of a case, with details beside the list. A link to another provider starts it anew. */
export function ProvidersPage() {
  const { caseId } = useParams({ from: pagePath('providers') });
  const { open, add } = useSearch({ from: pagePath('providers') });
  return <ProviderList key={`${caseId} ${open} ${add}`} caseId={caseId} open={open} adding={add} />;
}

function ProviderList({ caseId, open, adding }: { caseId: string; open: string | undefined; adding: 'candidate' | undefined }) {
  const { facts, error } = useProviderFacts(caseId);
  const [chosen, setChosen] = useState<string | 'new' | null>(adding ? 'new' : (open ?? null));
  const { pageRef, focusWhenDrawn, offerRowUndo } = useListPosition(setChosen);
  const remove = useMutation(orpc.providers.remove.mutationOptions());
  const rows = facts ? rowsOf(facts) : [];
  const byId = new Map(facts?.providers.map((provider) => [provider.id, provider]));
  const current = chosen === 'new' ? null : (byId.get(chosen ?? '') ?? null);

  function removeProvider(id: string) {
    const provider = byId.get(id);
    if (!facts || !provider) return;
    const isSecondPhysician = roleOf(provider, facts) === 'second';
    offerRowUndo(id, {
      rows,
      removing: remove.mutateAsync({ id }),
      message: `“${provider.name}” removed.${isSecondPhysician ? ' Who gives the second opinion is open again.' : ''}`,
      restore: () => client.providers.restore({ id }),
    });
  }

  function openCreated(id: string) {
    setChosen(id);
    focusWhenDrawn(() =>
      [...(pageRef.current?.querySelectorAll<HTMLInputElement>(`.${fields.grid} input`) ?? [])].find(({ value }) => value === ''),
    );
  }

  function cancelNew() {
    setChosen(null);
    focusWhenDrawn(() => firstButton(pageRef.current));
  }

  const add = <Button onClick={() => setChosen('new')}>Add a physician or institution</Button>;
  const empty = facts !== null && facts.providers.length === 0 && chosen !== 'new';
  return (
    <div ref={pageRef} className={page.fullHeight}>
      <PageHeader
        title="Physicians"
        sentence="Everyone who treated, tested or keeps records, and those who may give another opinion."
        actions={!empty && add}
      />
      <PageTabs first="providers" />
      <ProblemNote error={error} />
      {empty && (
        <EmptyPage title="No physicians yet" action={add}>
          <p>
            Add the first physician, your primary care physician, the hospital, the laboratory: the packet then says of each
            record where it comes from, and letters have an address. Then add two or three candidates for the second opinion, and
            compare them.
          </p>
        </EmptyPage>
      )}
      {empty && <WhereToLookPanel caseId={caseId} />}
      {facts && !empty && (
        <Split
          wide
          open={chosen === 'new' || current !== null}
          label={chosen === 'new' ? 'New physician or institution' : 'Physician or institution'}
          onBack={() => setChosen(null)}
          list={
            <RowList
              label="Physicians and institutions"
              rows={rows}
              current={current?.id ?? null}
              onChoose={setChosen}
              onRemove={removeProvider}
            />
          }
          details={
            chosen === 'new' ? (
              <NewProvider caseId={caseId} role={adding ?? wantedRole(facts)} onCreated={openCreated} onCancel={cancelNew} />
            ) : current ? (
              <ProviderDetails key={current.id} provider={current} facts={facts} onRemove={() => removeProvider(current.id)} />
            ) : (
              <div className={classes.details}>
                <p className={classes.muted}>
                  Choose someone in the list to see how to reach them, or add who may give the second opinion.
                </p>
                <div>
                  <ButtonLink variant="default" to={pagePath('providers')} params={{ caseId }} search={{ add: 'candidate' }}>
                    Add a candidate
                  </ButtonLink>
                </div>
                <WhereToLookPanel caseId={caseId} />
              </div>
            )
          }
        />
      )}
    </div>
  );
}
