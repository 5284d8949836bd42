import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { orpc } from '../client/client.ts';
import { Card } from '../components/Card.tsx';
import { ButtonLink } from '../components/links.tsx';
import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import classes from './CaseForm.module.css';
import { CaseEssentials, CaseFurther } from './CaseForm.tsx';
import { caseTroubles, EMPTY_CASE, type Troubles, type TypedCase, type TypedField, wholeCase } from './caseDraft.ts';

/** A new case: four things are enough to begin. */
export function NewCase() {
  const [typed, setTyped] = useState<TypedCase>(EMPTY_CASE);
  const [left, setLeft] = useState<ReadonlySet<TypedField>>(new Set());
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const create = useMutation({ ...orpc.cases.create.mutationOptions(), meta: { told: true } });

  const all = caseTroubles(typed);
  const troubles: Troubles = tried ? all : Object.fromEntries(Object.entries(all).filter(([field]) => wasLeft(field)));

  function wasLeft(field: string): boolean {
    const typedField = field as TypedField;
    return left.has(typedField) && typed[typedField] !== '';
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const draft = wholeCase(typed);
    setTried(true);
    if (!draft) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    create.mutate(draft, {
      onSuccess: ({ id }) => void navigate({ to: '/cases/$caseId', params: { caseId: id }, replace: true }),
    });
  }

  const fields = {
    typed,
    troubles,
    onChange: (change: Partial<TypedCase>) => setTyped((before) => ({ ...before, ...change })),
    onLeave: (field: TypedField) => setLeft((before) => new Set(before).add(field)),
  };

  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate aria-label="New case">
      <PlaceHeader
        title="New case"
        sentence="One patient and one medical question. Four answers are enough to begin; the rest can wait."
      />
      <Card>
        <CaseEssentials {...fields} />
        <details className={classes.more} open={hasFurtherTrouble(troubles) || undefined}>
          <summary>Add the first opinion, the appointment and more now</summary>
          <CaseFurther {...fields} />
        </details>
      </Card>
      {create.error && (
        <div className={classes.problem}>
          <ProblemNote error={create.error} />
        </div>
      )}
      <div className={classes.actions}>
        <Button type="submit" loading={create.isPending}>
          Make the case
        </Button>
        <ButtonLink variant="subtle" to="/cases">
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}

function hasFurtherTrouble(troubles: Troubles): boolean {
  return Object.keys(troubles).some((field) => !['patient', 'born', 'question'].includes(field));
}
