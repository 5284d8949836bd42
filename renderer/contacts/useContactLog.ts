import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Contact } from '../../shared/domain/insurance.ts';
import { client, orpc } from '../client/client.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { now } from '../format/calendar.ts';
import { neighbourOf } from '../lists/useListPosition.ts';
import { offerUndo } from '../ui/removal.ts';
import { contactTitle } from './contact-labels.ts';

/** Which entries of the log are meant: of the insurance, of one provider (or both), or all of the case. */
export interface LogOf {
  caseId: string;
  providerId?: string | null | undefined;
  insurance?: boolean | undefined;
}

/** The log of calls and other contacts: its entries, newest first, which of them is open, and what can be done with them. */
export function useContactLog({ caseId, providerId = null, insurance = false }: LogOf) {
  const found = useQuery(orpc.contacts.list.queryOptions({ input: { caseId } }));
  const create = useMutation(orpc.contacts.create.mutationOptions());
  const remove = useMutation(orpc.contacts.remove.mutationOptions());
  const [openId, setOpenId] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const beginButton = useRef<HTMLButtonElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const all = !insurance && providerId === null;
  const entries = (found.data ?? []).filter(
    (entry) => all || (insurance && entry.insurance) || (providerId !== null && entry.providerId === providerId),
  );

  const rowOf = (id: string) => list.current?.querySelector<HTMLElement>(`[data-entry="${id}"]`);
  const goTo = (id: string | null) => focusWhenDrawn(() => (id ? rowOf(id) : beginButton.current));

  /** Begins an entry that bears this minute, and leads the keyboard into it. */
  function begin() {
    create.mutate(
      { caseId, draft: { on: now(), providerId, insurance } },
      {
        onSuccess: ({ id }) => {
          setOpenId(id);
          focusWhenDrawn(() => list.current?.querySelector<HTMLElement>(`[data-person-of="${id}"] input`));
        },
      },
    );
  }

  function removeOne(entry: Contact) {
    const next = neighbourOf(entries, entry.id);
    offerUndo(remove.mutateAsync({ id: entry.id }), {
      words: `“${contactTitle(entry)}” removed.`,
      gone: () => {
        setOpenId(null);
        goTo(next);
      },
      restore: () => client.contacts.restore({ id: entry.id }),
      back: () => goTo(entry.id),
    });
  }

  return {
    list,
    /** To be the ref of the button that begins an entry. */
    beginButton,
    entries,
    /** Whom an entry is with is asked in the entry, not given by the place. */
    all,
    openId,
    loading: found.isPending,
    error: found.error,
    beginning: create.isPending,
    begin,
    open: setOpenId,
    close() {
      if (openId) goTo(openId);
      setOpenId(null);
    },
    removeOne,
  };
}

export type ContactLogState = ReturnType<typeof useContactLog>;
