import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { contactTitle } from '../../shared/contacts/contact-labels.ts';
import type { Contact } from '../../shared/domain/insurance.ts';
import { client, orpc } from '../client/client.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { now } from '../format/calendar.ts';
import { neighborOf } from '../lists/useListPosition.ts';
import { offerUndo } from '../ui/offer-undo.ts';

/** The scope of a log: the insurance, one provider, both, or the whole case. */
export interface LogScope {
  caseId: string;
  providerId?: string | null | undefined;
  insurance?: boolean | undefined;
}

/** The log of calls and other contacts: its entries, newest first, the open one, and the actions. */
export function useContactLog({ caseId, providerId = null, insurance = false }: LogScope) {
  const query = useQuery(orpc.contacts.list.queryOptions({ input: { caseId } }));
  const create = useMutation(orpc.contacts.create.mutationOptions());
  const remove = useMutation(orpc.contacts.remove.mutationOptions());
  const [openId, setOpenId] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const isOfWholeCase = !insurance && providerId === null;
  const entries = (query.data ?? []).filter(
    (entry) => isOfWholeCase || (insurance && entry.insurance) || (providerId !== null && entry.providerId === providerId),
  );

  const rowOf = (id: string) => list.current?.querySelector<HTMLElement>(`[data-entry="${id}"]`);
  const focusEntry = (id: string | null) => focusWhenDrawn(() => (id ? rowOf(id) : addButton.current));

  /** Creates an entry at this minute and focuses it. */
  function createEntry() {
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

  function removeEntry(entry: Contact) {
    const next = neighborOf(entries, entry.id);
    offerUndo(remove.mutateAsync({ id: entry.id }), {
      message: `“${contactTitle(entry)}” removed.`,
      onRemoved: () => {
        setOpenId(null);
        focusEntry(next);
      },
      restore: () => client.contacts.restore({ id: entry.id }),
      onRestored: () => focusEntry(entry.id),
    });
  }

  return {
    list,
    /** The ref of the button that adds an entry. */
    addButton,
    entries,
    /** The log covers the whole case, so that an entry asks for its provider. */
    isOfWholeCase,
    openId,
    loading: query.isPending,
    error: query.error,
    creating: create.isPending,
    createEntry,
    open: setOpenId,
    close() {
      if (openId) focusEntry(openId);
      setOpenId(null);
    },
    removeEntry,
  };
}

export type ContactLogState = ReturnType<typeof useContactLog>;
