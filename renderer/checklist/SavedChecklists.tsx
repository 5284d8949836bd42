import { Button, CloseButton, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Checklist } from '../../shared/domain/checklist.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { client, orpc } from '../client/client.ts';
import { Closable } from '../focus/Closable.tsx';
import { useInvalidFields } from '../forms/unsaved.ts';
import { Card } from '../ui/Card.tsx';
import { offerUndo } from '../ui/offer-undo.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { showDone } from '../ui/toasts.tsx';
import classes from './ItemDetails.module.css';
import { useStoreChecklist } from './useStoreChecklist.ts';

/** Saves the custom items and changes under a name for later cases, and applies saved ones. */
export function SavedChecklists({ caseId, checklist, onClose }: { caseId: string; checklist: Checklist; onClose: () => void }) {
  const heading = useRef<HTMLSpanElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const storeChecklist = useStoreChecklist(caseId);
  const templates = useQuery(orpc.checklist.templates.queryOptions());
  const apply = useMutation(orpc.checklist.applyTemplate.mutationOptions({ onSuccess: storeChecklist }));
  const remove = useMutation(orpc.checklist.removeTemplate.mutationOptions());
  const changeCount = checklist.items.filter(({ own, edited }) => own || edited).length;
  return (
    <Closable onClose={onClose}>
      <Card
        title={
          <span ref={heading} tabIndex={-1} className={classes.heading}>
            Saved checklists
          </span>
        }
        rightSection={<CloseButton className={classes.close} aria-label="Close saved checklists" onClick={onClose} />}
      >
        <p>What you add to this checklist or change in it can be saved for your other cases, and taken over from them.</p>
        <ProblemNote error={templates.error} />
        <ul className={classes.proofs}>
          {templates.data?.map(({ id, name, items }) => (
            <li key={id} className={classes.proof}>
              <span>
                {name} <span className={classes.muted}>· {formatCount(items.length, 'item')}</span>
              </span>
              <span className={classes.answers}>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`Take over: ${name}`}
                  onClick={() =>
                    apply.mutate({ caseId, id }, { onSuccess: () => showDone(`“${name}” is part of this checklist now.`) })
                  }
                >
                  Take over
                </Button>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`Remove: ${name}`}
                  onClick={() =>
                    offerUndo(remove.mutateAsync({ id }), {
                      message: `“${name}” removed.`,
                      onRemoved: () => heading.current?.focus(),
                      restore: () => client.checklist.restoreTemplate({ id }),
                    })
                  }
                >
                  Remove
                </Button>
              </span>
            </li>
          ))}
        </ul>
        {changeCount > 0 ? (
          <SaveForm caseId={caseId} changeCount={changeCount} />
        ) : (
          <p className={classes.hint}>
            This checklist has nothing of its own yet. Add an item, or change one; then save them here.
          </p>
        )}
      </Card>
    </Closable>
  );
}

function SaveForm({ caseId, changeCount }: { caseId: string; changeCount: number }) {
  const [name, setName] = useState('');
  useInvalidFields(name.trim() ? 1 : 0);
  const save = useMutation(orpc.checklist.saveTemplate.mutationOptions({ meta: { shownByPage: true } }));
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ caseId, name: name.trim() }, { onSuccess: () => setName('') });
      }}
    >
      <TextInput
        label={`Save ${formatCount(changeCount, 'own or changed item')} as`}
        placeholder="My checklist for spine cases"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ProblemNote error={save.error} />
      <div className={classes.marks}>
        <Button type="submit" variant="default" loading={save.isPending} disabled={name.trim() === ''}>
          Save for later cases
        </Button>
      </div>
    </form>
  );
}
