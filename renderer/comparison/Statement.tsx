import { Anchor } from '@mantine/core';
import { useRef } from 'react';
import { CLAIM_QUESTIONS } from '../../shared/comparison/claim-questions.ts';
import type { ClaimKey, Opinion, RecordPage } from '../../shared/domain/opinion.ts';
import { CLAIM_LABELS, statedText } from '../../shared/opinions/opinion-labels.ts';
import { recordTitle } from '../../shared/packets/packet-plan.ts';
import { audienceOf } from '../../shared/questions/audience.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { pagePath } from '../pages/pages.ts';
import { useQuestions } from '../questions/useQuestions.ts';
import { ClaimReplies } from '../resolution/ClaimReplies.tsx';
import { TextLink } from '../ui/links.tsx';
import { showProblem, showUndo } from '../ui/toasts.tsx';
import classes from './Comparison.module.css';
import { LongText } from './LongText.tsx';
import type { ComparisonFacts } from './useComparison.ts';

/** What an opinion says about a point, with its sources; or a button that asks about it. */
export function Statement({ opinion, row, facts }: { opinion: Opinion; row: ClaimKey; facts: ComparisonFacts }) {
  const text = statedText(opinion, row);
  const label = `${CLAIM_LABELS[row]}, ${facts.nameOf(opinion)}`;
  const answers = <ClaimReplies opinion={opinion} claimKey={row} />;
  if (text === '')
    return (
      <>
        <MissingStatement opinion={opinion} row={row} label={label} facts={facts} />
        {answers}
      </>
    );
  return (
    <>
      <LongText text={text} label={label} />
      <StatementSources opinionId={opinion.id} sources={opinion.claims[row]?.sources ?? []} facts={facts} />
      {answers}
    </>
  );
}

/** The pages that support a statement; each opens beside the opinion. */
function StatementSources({
  opinionId,
  sources,
  facts,
}: {
  opinionId: string;
  sources: readonly RecordPage[];
  facts: ComparisonFacts;
}) {
  const { caseId, records } = facts;
  const found = sources.flatMap(({ recordId, page }) => {
    const record = records.get(recordId);
    return record ? [{ recordId, page, title: recordTitle(record) }] : [];
  });
  if (found.length === 0) return null;
  return (
    <ul className={classes.sources} aria-label="Sources">
      {found.map(({ recordId, page, title }) => (
        <li key={`${recordId} ${page}`}>
          <TextLink
            to={pagePath('opinions')}
            params={{ caseId }}
            search={{ open: opinionId, read: recordId, page }}
            className={classes.small ?? ''}
          >
            {title}, p. {page}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

/** A point that was not mentioned: one click adds it to the questions for that physician. */
function MissingStatement({
  opinion,
  row,
  label,
  facts,
}: {
  opinion: Opinion;
  row: ClaimKey;
  label: string;
  facts: ComparisonFacts;
}) {
  const { caseId, physicians, nameOf } = facts;
  const cell = useRef<HTMLParagraphElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const { questions, create, remove } = useQuestions(caseId);
  const provider = physicians.providers.find(({ id }) => id === opinion.providerId);
  const audience = provider ? audienceOf(provider, physicians) : 'other';
  const text = CLAIM_QUESTIONS[row];
  const isAsked = questions.some((question) => question.asked === audience && question.text === text);

  function ask() {
    create.mutateAsync({ caseId, draft: { text, asked: audience } }).then(({ id }) => {
      showUndo(`Put on your questions for ${nameOf(opinion)}: “${text}”`, () => remove.mutate({ id }));
      focusWhenDrawn(() => cell.current?.querySelector<HTMLElement>('[data-asked]'));
    }, showProblem);
  }

  return (
    <p ref={cell} className={classes.muted}>
      Not said.{' '}
      {isAsked ? (
        <TextLink
          data-asked
          to={pagePath('questions')}
          params={{ caseId }}
          search={{ ask: audience }}
          className={classes.small ?? ''}
          aria-label={`It is on your questions: ${label}`}
        >
          On your questions
        </TextLink>
      ) : (
        <Anchor
          component="button"
          type="button"
          className={classes.more}
          aria-label={`Ask: ${label}`}
          onClick={() => !create.isPending && ask()}
        >
          Ask
        </Anchor>
      )}
      {' · '}
      <TextLink
        to={pagePath('opinions')}
        params={{ caseId }}
        search={{ open: opinion.id }}
        className={classes.small ?? ''}
        aria-label={`Write it down: ${label}`}
      >
        Write it down
      </TextLink>
    </p>
  );
}
