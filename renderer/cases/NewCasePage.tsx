import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { orpc } from '../client/client.ts';
import { createDraft } from '../forms/create-draft.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { pagePath } from '../pages/pages.ts';
import { Card } from '../ui/Card.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { showUndo } from '../ui/toasts.tsx';
import classes from './CaseForm.module.css';
import { OptionalCaseFields, RequiredCaseFields } from './CaseForm.tsx';
import { type CaseMessages, completeDraft, EMPTY_CASE, type TypedCase, type TypedField, validateCase } from './case-draft.ts';
import { useTouchedFields } from './useTouchedFields.ts';

const draft = createDraft('The new case is not made yet.', EMPTY_CASE);

/** The form of a new case. Four answers are enough; the draft stays while the person visits another page. */
export function NewCasePage() {
  const typed = draft.useValue();
  const touched = useTouchedFields();
  const [isSubmitted, setIsSubmitted] = useState(false);
  const [isOptionalOpen, setIsOptionalOpen] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const create = useMutation({ ...orpc.cases.create.mutationOptions(), meta: { shownByPage: true } });

  const allMessages = validateCase(typed);
  const messages: CaseMessages = isSubmitted ? allMessages : touched.messagesOf(allMessages);

  function submit(event: FormEvent) {
    event.preventDefault();
    const complete = completeDraft(typed);
    setIsSubmitted(true);
    if (!complete) {
      if (hasOptionalMessage(allMessages)) setIsOptionalOpen(true);
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    create.mutate(complete, {
      onSuccess: ({ id }) => {
        draft.clear();
        void navigate({ to: pagePath('overview'), params: { caseId: id }, replace: true });
      },
    });
  }

  function cancel() {
    if (typed === EMPTY_CASE) return;
    draft.clear();
    showUndo('What you typed for a new case was thrown away.', () => {
      draft.set(typed);
      void navigate({ to: pagePath('newCase') });
    });
  }

  const formProps = {
    typed,
    messages,
    onChange: (change: Partial<TypedCase>) => {
      touched.untouch(change);
      draft.set({ ...draft.get(), ...change });
    },
    // A field left empty shows no message yet.
    onLeave: (field: TypedField) => {
      if (typed[field] !== '') touched.touch(field);
    },
  };

  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate aria-label="New case">
      <PageHeader
        title="New case"
        sentence="One patient and one medical question. Four answers are enough to begin; the rest can wait."
      />
      <Card>
        <RequiredCaseFields {...formProps} />
        <details className={classes.more} open={isOptionalOpen} onToggle={(event) => setIsOptionalOpen(event.currentTarget.open)}>
          <summary>Add the first opinion, the appointment and more now</summary>
          <OptionalCaseFields {...formProps} />
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
        <ButtonLink variant="subtle" to={pagePath('cases')} onClick={cancel}>
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}

function hasOptionalMessage(messages: CaseMessages): boolean {
  return Object.keys(messages).some((field) => !['patient', 'born', 'question'].includes(field));
}
