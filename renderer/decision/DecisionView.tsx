import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { DecisionRecord } from '../../shared/domain/decision.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { physicianOf } from '../../shared/opinions/opinion-labels.ts';
import { orpc } from '../client/client.ts';
import { Closable } from '../focus/Closable.tsx';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { useLetterState } from '../letters/useLetterState.ts';
import { useNewLetter } from '../letters/useNewLetter.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { PrintButton } from '../pages/PrintButton.tsx';
import { pagePath } from '../pages/pages.ts';
import { Card } from '../ui/Card.tsx';
import { TextLink } from '../ui/links.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import decisionClasses from './Decision.module.css';
import classes from './DecisionView.module.css';
import { EarlierDecisions } from './EarlierDecisions.tsx';
import type { DecisionFacts } from './useDecision.ts';

/** A decision as it was made: read, printed, sent to the physicians, or reopened. */
export function DecisionView({ facts, onReopen }: { facts: DecisionFacts; onReopen: () => Promise<void> }) {
  const { decision, history } = facts;
  const current = history.find(({ reopened }) => reopened === null);
  const [isReopening, setIsReopening] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const reopen = useMutation({ mutationFn: onReopen, meta: { shownByPage: true } });
  const decidedOn = decision.decided ? formatDate(decision.decided) : '';
  return (
    <div data-decided="true" data-unhinted tabIndex={-1} className={classes.page}>
      <PageHeader
        title="Decision"
        sentence={`Decided on ${decidedOn}. It stays as it was written then.`}
        actions={
          <>
            <Button ref={button} variant="default" aria-expanded={isReopening} onClick={() => setIsReopening(!isReopening)}>
              Reopen
            </Button>
            <PrintButton kind="decision" variant="filled">
              Print the record
            </PrintButton>
          </>
        }
      />
      {isReopening && (
        <Closable
          className={classes.reopen ?? ''}
          onClose={() => {
            setIsReopening(false);
            focusWhenDrawn(() => button.current);
          }}
        >
          <p>
            The decision of {decidedOn} is kept with its record and can be printed as it was. You can go on with everything you
            wrote. Until you decide again, the case counts as open, and you are not reminded to look at the decision again.
          </p>
          <div className={classes.actions}>
            <Button autoFocus variant="light" loading={reopen.isPending} onClick={() => reopen.mutate()}>
              Reopen the decision
            </Button>
            <Button
              variant="default"
              onClick={() => {
                setIsReopening(false);
                focusWhenDrawn(() => button.current);
              }}
            >
              Leave it as it is
            </Button>
          </div>
          <ProblemNote error={reopen.error} />
        </Closable>
      )}
      <div className={classes.columns}>
        {current && <RecordText record={current.record} />}
        <div className={classes.side}>
          <LettersToPhysicians facts={facts} />
          {decision.lookAgain && (
            <Card title="Looking at it again">
              <p>{formatDate(decision.lookAgain)}</p>
              <p className={decisionClasses.muted}>It is among what is due. If nothing has changed, the decision can stand.</p>
            </Card>
          )}
          <EarlierDecisions facts={facts} />
        </div>
      </div>
    </div>
  );
}

/** The full text of a recorded decision. */
function RecordText({ record: { question, blocks } }: { record: DecisionRecord }) {
  return (
    <Card title="The record" className={classes.record ?? ''}>
      <p className={decisionClasses.muted}>{question}</p>
      {blocks.map((block, index) => {
        // The blocks of a recorded decision never change.
        const key = `${index}`;
        if (block.kind === 'heading') return <h3 key={key}>{block.text}</h3>;
        if (block.kind === 'paragraph')
          return (
            <p key={key} className={classes.text}>
              {block.text}
            </p>
          );
        return (
          <dl key={key}>
            {block.rows.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        );
      })}
    </Card>
  );
}

/** A letter to each physician whose opinion it is based on, or a link to the existing one. */
function LettersToPhysicians({ facts: { caseId, opinions, providers } }: { facts: DecisionFacts }) {
  const letters = useQuery(orpc.letters.list.queryOptions({ input: { caseId } })).data ?? [];
  const stateOf = useLetterState(caseId);
  const { begin, isPending, error } = useNewLetter(caseId);
  if (opinions.length === 0) return null;
  return (
    <Card title="Tell your physicians">
      <p className={decisionClasses.hint}>
        Each letter has your thanks, what you decided and why, in your words. You can change it before it goes.
      </p>
      <ul className={classes.letters}>
        {opinions.map(({ id, providerId, physician }) => {
          const physicianName = physicianOf({ providerId, physician, specialty: '' }, providers);
          const letter = letters.find(({ kind, opinionId }) => kind === 'decision' && opinionId === id);
          return (
            <li key={id}>
              {letter ? (
                <>
                  <TextLink to={pagePath('letter')} params={{ caseId, letterId: letter.id }}>
                    Letter to {physicianName}
                  </TextLink>
                  <span className={decisionClasses.muted}>{stateOf(letter).label}</span>
                </>
              ) : (
                <Button
                  variant="default"
                  disabled={isPending}
                  onClick={() => begin({ kind: 'decision', opinionId: id, providerId })}
                >
                  Write to {physicianName}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <ProblemNote error={error} />
    </Card>
  );
}
