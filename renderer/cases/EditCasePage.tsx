import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Case } from '../../shared/domain/case.ts';
import { client, orpc } from '../client/client.ts';
import { useDeepLink } from '../focus/useDeepLink.ts';
import { SaveStatus } from '../forms/SaveStatus.tsx';
import { useInvalidFields } from '../forms/unsaved.ts';
import { useAutosave } from '../forms/useAutosave.ts';
import { FailedPage } from '../pages/FailedPage.tsx';
import { PageHeader } from '../pages/PageHeader.tsx';
import { pagePath } from '../pages/pages.ts';
import { Card } from '../ui/Card.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import classes from './CaseForm.module.css';
import { OptionalCaseFields, RequiredCaseFields } from './CaseForm.tsx';
import { changedFields, type TypedCase, type TypedField, typedCase, validateCase } from './case-draft.ts';
import { useArchiveCase } from './useArchiveCase.ts';
import { useTouchedFields } from './useTouchedFields.ts';

/** Archives the case, and leads to its export. */
function ArchiveCard({ archivedCase }: { archivedCase: Case }) {
  const { archive, unarchive } = useArchiveCase();
  return (
    <Card title="When the case rests" className={classes.archive ?? ''}>
      <p>
        An archived case leaves the daily lists, and nothing in it is due any more. Everything in it stays and can be read, and
        you can take it up again.
      </p>
      <div className={classes.actions}>
        {archivedCase.archived === null ? (
          <Button variant="default" onClick={() => archive(archivedCase)}>
            Archive this case
          </Button>
        ) : (
          <Button variant="default" onClick={() => unarchive(archivedCase)}>
            Take it up again
          </Button>
        )}
        <ButtonLink variant="default" to={pagePath('exportCase')} params={{ caseId: archivedCase.id }}>
          Save the whole case
        </ButtonLink>
        <ButtonLink variant="default" to={pagePath('handOverCase')} params={{ caseId: archivedCase.id }}>
          Hand over the case…
        </ButtonLink>
        <ButtonLink variant="default" to={pagePath('removed')} params={{ caseId: archivedCase.id }}>
          What was removed
        </ButtonLink>
      </div>
    </Card>
  );
}

/** Edits a case; every change saves itself. */
export function EditCasePage() {
  const { caseId } = useParams({ from: pagePath('editCase') });
  const { data, error } = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } }));
  if (error) return <FailedPage error={error} />;
  if (!data) return null;
  return <EditedCase key={caseId} stored={data} />;
}

function EditedCase({ stored }: { stored: Case }) {
  const [initial] = useState(() => typedCase(stored));
  const touched = useTouchedFields();
  const saved = useRef(initial);
  const { draft, change, flush, state, error } = useAutosave<TypedCase>(initial, async (typed) => {
    await client.cases.update({ id: stored.id, change: changedFields(saved.current, typed) });
    saved.current = typed;
  });
  // A link from the overview to one field focuses that field.
  useDeepLink();
  const allMessages = validateCase(draft);
  const invalidCount = Object.keys(allMessages).length;
  useInvalidFields(invalidCount);
  const formProps = {
    typed: draft,
    messages: touched.messagesOf(allMessages),
    onChange: (edited: Partial<TypedCase>) => {
      touched.untouch(edited);
      change({ ...draft, ...edited });
    },
    onLeave: (field: TypedField) => {
      touched.touch(field);
      void flush();
    },
  };
  return (
    <div className={classes.form}>
      <PageHeader
        title="The case"
        sentence="What the packet’s first page says. Every change is saved by itself."
        actions={<SaveStatus state={state} invalidFields={invalidCount} />}
      />
      <ProblemNote error={error} />
      <Card>
        <RequiredCaseFields {...formProps} />
        <OptionalCaseFields {...formProps} />
      </Card>
      <div id="archive" tabIndex={-1}>
        <ArchiveCard archivedCase={stored} />
      </div>
    </div>
  );
}
