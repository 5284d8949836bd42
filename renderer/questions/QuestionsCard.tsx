import type { Note } from '../../shared/domain/note.ts';
import type { Audience, Question } from '../../shared/domain/question.ts';
import { AUDIENCE_PHRASES } from '../../shared/questions/audience-labels.ts';
import { AddLine } from '../forms/AddLine.tsx';
import { pagePath } from '../pages/pages.ts';
import { Card } from '../ui/Card.tsx';
import { TextLink } from '../ui/links.tsx';
import { QuestionItem } from './QuestionItem.tsx';
import classes from './Questions.module.css';
import type { QuestionActions } from './useQuestionActions.ts';

/** The questions for one audience in the order to ask them, with a field for another. */
export function QuestionsCard({
  caseId,
  audience,
  questions,
  notes,
  isSafeUntilUnknown,
  actions: { moveQuestion, changeAudience, removeQuestion },
  onAdd,
}: {
  caseId: string;
  audience: Audience;
  questions: readonly Question[];
  /** Notes of conversations that may have answered them. */
  notes: readonly Note[] | undefined;
  /** The day until which waiting is safe is not recorded. */
  isSafeUntilUnknown: boolean;
  actions: QuestionActions;
  onAdd: (text: string) => Promise<unknown>;
}) {
  return (
    <Card
      title={`For ${AUDIENCE_PHRASES[audience]}`}
      rightSection={questions.length > 1 && <span className={classes.hotkeys}>Alt+↑ ↓ moves</span>}
    >
      {questions.length === 0 && (
        <p className={classes.hint}>
          Nothing is written down yet. In a talk half of the questions are forgotten; those on paper get asked, and the answers
          can be compared later.
        </p>
      )}
      <ol className={classes.list} aria-label={`Questions for ${AUDIENCE_PHRASES[audience]}`}>
        {questions.map((question, index) => (
          <QuestionItem
            key={question.id}
            question={question}
            number={index + 1}
            isLast={index === questions.length - 1}
            asksSafeUntil={isSafeUntilUnknown && (question.source ?? '').endsWith('.wait')}
            note={notes?.find(({ id }) => id === question.noteId)}
            onMove={(step) => moveQuestion(question, step)}
            onAudience={(newAudience) => changeAudience(question, newAudience)}
            onRemove={() => removeQuestion(question)}
          />
        ))}
      </ol>
      <AddLine
        key={audience}
        label={questions.length === 0 ? 'Your first question' : 'Another question'}
        placeholder="What do you want to know?"
        maxLength={1000}
        onAdd={onAdd}
      />
      {audience === 'insurer' && (
        <p className={classes.footer}>
          The usual questions on coverage, with their answers and a log of calls, are in{' '}
          <TextLink to={pagePath('insurance')} params={{ caseId }}>
            Insurance
          </TextLink>
          . What you write here is asked after them, there and on the call sheet.
        </p>
      )}
    </Card>
  );
}
