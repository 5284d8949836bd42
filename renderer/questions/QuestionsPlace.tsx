import { Button, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { ASKED, ASKED_LABELS, Asked, type Question } from '../../shared/domain/question.ts';
import { client, orpc } from '../client/client.ts';
import { AddLine } from '../components/AddLine.tsx';
import { Card } from '../components/Card.tsx';
import { today } from '../components/calendar.ts';
import { useFocusWhenDrawn } from '../components/focus.ts';
import { mayLeave } from '../components/leaving.ts';
import { TextLink } from '../components/links.tsx';
import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { QuestionTabs } from '../components/PlaceTabs.tsx';
import { PrintButton } from '../components/PrintButton.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { offerBack } from '../components/removal.ts';
import { Proposals } from './Proposals.tsx';
import { QuestionItem } from './QuestionItem.tsx';
import classes from './Questions.module.css';
import { useQuestions } from './useQuestions.ts';

/** Whom a sentence speaks of. */
const WHOM: Record<Asked, string> = {
  second: 'the second physician',
  first: 'the first physician',
  'primary-care': 'the primary care physician',
  insurer: 'the insurer',
  other: 'someone else',
};

/** The questions of a case by whom they go to, in the order to ask them, with what fits the case proposed beside. */
export function QuestionsPlace() {
  const { caseId } = useParams({ from: '/cases/$caseId/questions' });
  const { ask = 'second' } = useSearch({ from: '/cases/$caseId/questions' });
  const navigate = useNavigate();
  const whole = useRef<HTMLDivElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const [said, setSaid] = useState('');
  const { to, now, proposed, create, take, move, remove, loading, error } = useQuestions(caseId);
  const notes = useQuery(orpc.notes.list.queryOptions({ input: { caseId } })).data;
  const safe = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } }));
  const questions = to(ask);
  const proposals = proposed(ask);

  async function choose(value: string) {
    const { data } = Asked.safeParse(value);
    if (data && (await mayLeave()))
      void navigate({ to: '/cases/$caseId/questions', params: { caseId }, search: { ask: data }, replace: true });
  }

  const find = (selector: string) => whole.current?.querySelector<HTMLElement>(selector);
  const fieldOf = (id: string | undefined) => (id ? find(`[data-question="${id}"] textarea`) : find('form input'));

  function moveBy(question: Question, step: -1 | 1) {
    const list = now(ask);
    const at = list.findIndex(({ id }) => id === question.id);
    const target = at + step;
    if (target < 0 || target >= list.length) {
      setSaid(step < 0 ? 'This is the first question.' : 'This is the last question.');
      return;
    }
    const after = step > 0 ? list[target]?.id : list[at - 2]?.id;
    move.mutate(
      { id: question.id, after: after ?? null },
      { onSuccess: () => setSaid(`Moved ${step < 0 ? 'up' : 'down'}: now question ${target + 1} of ${list.length}.`) },
    );
  }

  /** Leads the keyboard on to the question after one that leaves the list, once it is gone. */
  function goOn({ id }: Question) {
    const at = questions.findIndex((question) => question.id === id);
    const next = (questions[at + 1] ?? questions[at - 1])?.id;
    focusWhenDrawn(() => (find(`[data-question="${id}"]`) ? null : fieldOf(next)));
  }

  async function askOther(question: Question, asked: Asked) {
    await client.questions.update({ id: question.id, change: { asked } });
    setSaid(`Now among the questions for ${WHOM[asked]}.`);
    goOn(question);
  }

  function removeOne(question: Question) {
    const { id, text } = question;
    offerBack(remove.mutateAsync({ id }), {
      words: `“${text}” removed.`,
      gone: () => goOn(question),
      restore: () => client.questions.restore({ id }),
      back: () => focusWhenDrawn(() => find(`[data-question="${id}"] textarea`)),
    });
  }

  function takeSome(keys: readonly string[]) {
    const at = proposals.findIndex(({ key }) => key === keys[0]);
    const next = keys.length > 1 ? undefined : (proposals[at + 1] ?? proposals[at - 1]);
    take.mutate(
      { caseId, keys: [...keys], today: today() },
      {
        onSuccess: (taken) => {
          setSaid(taken.length === 1 ? 'Question added.' : `${taken.length} questions added.`);
          focusWhenDrawn(() => (next ? find(`[data-proposal="${next.key}"]`) : fieldOf(undefined)));
        },
      },
    );
  }

  return (
    <div ref={whole}>
      <PlaceHeader
        title="Questions & notes"
        sentence="What to ask, of whom, and what was answered. Put the most important first: a visit is short."
        actions={
          <>
            {ask === 'insurer' ? (
              <PrintButton piece="call-sheet">Print the call sheet</PrintButton>
            ) : (
              questions.length > 0 && <PrintButton piece="questions" of={ask} />
            )}
            <Button onClick={() => fieldOf(undefined)?.focus()}>Write a question</Button>
          </>
        }
      />
      <QuestionTabs />
      <ProblemNote error={error} />
      <SegmentedControl
        className={classes.people ?? ''}
        aria-label="Whom to ask"
        value={ask}
        onChange={(value) => void choose(value)}
        data={ASKED.map((value) => {
          const count = to(value).length;
          return { value, label: count > 0 ? `${ASKED_LABELS[value]} · ${count}` : ASKED_LABELS[value] };
        })}
      />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {!loading && (
        <div className={classes.columns}>
          <Card title={`For ${WHOM[ask]}`} aside={questions.length > 1 && <span className={classes.keys}>Alt+↑ ↓ moves</span>}>
            {questions.length === 0 && (
              <p className={classes.hint}>
                Nothing is written down yet. In a talk half of the questions are forgotten; those on paper get asked, and the
                answers can be compared later.
              </p>
            )}
            <ol className={classes.list} aria-label={`Questions for ${WHOM[ask]}`}>
              {questions.map((question, index) => (
                <QuestionItem
                  key={question.id}
                  question={question}
                  number={index + 1}
                  last={index === questions.length - 1}
                  askSafe={safe.data?.safeUntil === null && (question.source ?? '').endsWith('.wait')}
                  note={notes?.find(({ id }) => id === question.noteId)}
                  onMove={(step) => moveBy(question, step)}
                  onAsk={(asked) => askOther(question, asked)}
                  onRemove={() => removeOne(question)}
                />
              ))}
            </ol>
            <AddLine
              key={ask}
              label={questions.length === 0 ? 'Your first question' : 'Another question'}
              placeholder="What do you want to know?"
              maxLength={1000}
              onAdd={(text) => create.mutateAsync({ caseId, draft: { text, asked: ask } })}
            />
            {ask === 'insurer' && (
              <p className={classes.foot}>
                The usual questions on coverage, with their answers and a log of calls, are in{' '}
                <TextLink to="/cases/$caseId/insurance" params={{ caseId }}>
                  Insurance
                </TextLink>
                . What you write here is asked after them, there and on the call sheet.
              </p>
            )}
          </Card>
          {proposals.length > 0 && <Proposals proposals={proposals} onTake={takeSome} />}
        </div>
      )}
    </div>
  );
}
