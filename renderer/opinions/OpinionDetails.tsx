import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Opinion, RecordPage } from '../../shared/domain/opinion.ts';
import { opinionTitle, physicianOf, UNNAMED_PHYSICIAN } from '../../shared/opinions/opinion-labels.ts';
import { type ProposedPassages, proposedPassages } from '../../shared/opinions/opinion-proposals.ts';
import { orpc } from '../client/client.ts';
import { useProviders } from '../providers/useProviders.ts';
import { ClaimFields, type ClaimHandles } from './ClaimFields.tsx';
import { OpinionAuthor } from './OpinionAuthor.tsx';
import { OpinionSource } from './OpinionSource.tsx';
import classes from './Opinions.module.css';
import { SuggestedText } from './SuggestedText.tsx';
import { useNamedRecords, useSaveOpinion } from './useOpinions.ts';

/** One opinion: who gave it and when, where it is written, and what it says. */
export function OpinionDetails({
  opinion,
  opinions,
  onOpenPage,
  onMove,
  onRemove,
}: {
  opinion: Opinion;
  /** All opinions of the case, in their order. */
  opinions: readonly Opinion[];
  onOpenPage: (page: RecordPage) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}) {
  const { caseId } = opinion;
  const openCase = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } })).data;
  const notes = useQuery(orpc.notes.list.queryOptions({ input: { caseId } })).data ?? [];
  const { providers } = useProviders(caseId);
  const { byId } = useNamedRecords(caseId);
  const save = useSaveOpinion(opinion);
  const fieldHandles = useRef<ClaimHandles>(new Map());
  const index = opinions.findIndex(({ id }) => id === opinion.id);
  const physician = physicianOf(opinion, providers);
  const suggestions = openCase ? proposedPassages(opinion, { case: openCase, providers, opinions, notes }) : [];

  function insertText({ passages }: ProposedPassages) {
    for (const { key, text } of passages) fieldHandles.current.get(key)?.append(text, []);
    if (passages[0]) fieldHandles.current.get(passages[0].key)?.focus();
  }

  return (
    <div className={classes.details}>
      <header>
        <h2>{physician === UNNAMED_PHYSICIAN ? opinionTitle(index) : physician}</h2>
        {physician !== UNNAMED_PHYSICIAN && <p className={classes.muted}>{opinionTitle(index)}</p>}
      </header>
      <div className={classes.facts}>
        <OpinionAuthor opinion={opinion} save={save} />
        <OpinionSource opinion={opinion} records={byId} save={save} onOpenPage={onOpenPage} />
      </div>
      <SuggestedText suggestions={suggestions} onUse={insertText} />
      <p className={classes.muted}>
        Write it as you understood it. Where nothing was said, leave a gap: it is a question to ask.
      </p>
      <ClaimFields
        opinion={opinion}
        records={byId}
        fieldHandles={fieldHandles}
        heading="h3"
        save={save}
        onOpenPage={onOpenPage}
      />
      <div className={classes.footer}>
        {index > 0 && (
          <Button variant="default" onClick={() => onMove(-1)}>
            Was given earlier
          </Button>
        )}
        {index < opinions.length - 1 && (
          <Button variant="default" onClick={() => onMove(1)}>
            Was given later
          </Button>
        )}
        <Button variant="default" onClick={onRemove}>
          Remove
        </Button>
      </div>
    </div>
  );
}
