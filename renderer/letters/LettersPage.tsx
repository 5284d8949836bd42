import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type KeyboardEvent, useRef } from 'react';
import type { Letter } from '../../shared/domain/letter.ts';
import { letterTitle, letterTitleTo } from '../../shared/letters/letter-log.ts';
import { firstPhysicianOf } from '../../shared/providers/roles.ts';
import { client, orpc } from '../client/client.ts';
import { firstButton, useFocusWhenDrawn } from '../focus/focus.ts';
import { neighborOf } from '../lists/useListPosition.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { PageTabs } from '../pages/PageTabs.tsx';
import { pagePath } from '../pages/pages.ts';
import { useProviders } from '../providers/useProviders.ts';
import { EmptyPage } from '../ui/EmptyPage.tsx';
import { TextLink } from '../ui/links.tsx';
import { offerUndo } from '../ui/offer-undo.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import classes from './Letters.module.css';
import { useLetterState } from './useLetterState.ts';
import { useNewLetter } from './useNewLetter.ts';

/** The letters of a case with their state: to whom, when sent, what was answered, what is expected. */
export function LettersPage() {
  const { caseId } = useParams({ from: pagePath('letters') });
  const query = useQuery(orpc.letters.list.queryOptions({ input: { caseId } }));
  const caseQuery = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } }));
  const { providers } = useProviders(caseId);
  const { begin, isPending, error } = useNewLetter(caseId);
  const remove = useMutation(orpc.letters.remove.mutationOptions());
  const container = useRef<HTMLDivElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const letters = query.data ?? [];
  const hasLetterToFirst = letters.some(({ kind }) => kind === 'tell-first');

  function removeLetter(letter: Letter) {
    const { id } = letter;
    const neighborId = neighborOf(letters, id);
    const row = (letterId: string) => container.current?.querySelector<HTMLElement>(`[data-letter="${letterId}"]`);
    offerUndo(remove.mutateAsync({ id }), {
      message: `“${letterTitleTo(letter)}” removed.`,
      onRemoved: () => focusWhenDrawn(() => (neighborId ? row(neighborId) : firstButton(container.current))),
      restore: () => client.letters.restore({ id }),
      onRestored: () => focusWhenDrawn(() => row(id)),
    });
  }

  const writeToFirst = () => {
    const first = caseQuery.data && firstPhysicianOf({ case: caseQuery.data, providers });
    begin({ kind: 'tell-first', providerId: first?.id ?? null });
  };
  const ownLetterButton = (
    <Button variant={hasLetterToFirst ? 'filled' : 'default'} loading={isPending} onClick={() => begin({ kind: 'own' })}>
      Write a letter
    </Button>
  );
  const letterToFirstButton = !hasLetterToFirst && (
    <Button loading={isPending} onClick={writeToFirst}>
      Tell the first physician
    </Button>
  );
  const empty = !query.isPending && letters.length === 0;
  return (
    <div ref={container}>
      <PageHeader
        title="Letters"
        sentence="What was written to physicians and offices, when it went out, and what they answered."
        actions={
          !empty && (
            <>
              {ownLetterButton}
              {letterToFirstButton}
            </>
          )
        }
      />
      <PageTabs first="requests" />
      <ProblemNote error={query.error ?? error} />
      {empty && !query.error && (
        <EmptyPage
          title="No letters yet"
          action={
            <>
              {letterToFirstButton}
              {ownLetterButton}
            </>
          }
        >
          <p>
            The first is to the physician you have: that you would like another opinion, how long you can safely wait, and what
            you need from them. Letters that ask for records begin in{' '}
            <TextLink to={pagePath('requests')} params={{ caseId }}>
              Requests
            </TextLink>
            . Nothing is sent by Second Look: you print a letter, or copy it into a message.
          </p>
        </EmptyPage>
      )}
      {letters.length > 0 && (
        <ul className={classes.log} aria-label="Letters">
          {letters.map((letter) => (
            <LetterRow key={letter.id} letter={letter} onRemove={() => removeLetter(letter)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function LetterRow({ letter, onRemove }: { letter: Letter; onRemove: () => void }) {
  const { id, caseId, text } = letter;
  const { state, label } = useLetterState(caseId)(letter);
  const [recipientName = ''] = text.to.split('\n');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete') return;
    event.preventDefault();
    onRemove();
  };
  return (
    <li>
      <Link
        to={pagePath('letter')}
        params={{ caseId, letterId: id }}
        className={classes.row}
        data-letter={id}
        onKeyDown={onKeyDown}
      >
        <span className={classes.subject}>{letterTitle(letter)}</span>
        <span className={classes.state} data-state={state}>
          {label}
        </span>
        {recipientName && <span className={classes.detail}>To {recipientName}</span>}
      </Link>
    </li>
  );
}
