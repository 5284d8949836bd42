import type { Note } from '../../shared/domain/note.ts';
import type { Asked, Question } from '../../shared/domain/question.ts';
import { AddLine } from '../ui/AddLine.tsx';
import { Card } from '../ui/Card.tsx';
import { TextLink } from '../ui/links.tsx';
import { WHOM } from './audience-labels.ts';
import { QuestionItem } from './QuestionItem.tsx';
import classes from './Questions.module.css';
import type { QuestionSteps } from './useQuestionSteps.ts';

/** The questions for one person or office, in the order to ask them, with a line for another. */
export function QuestionsCard({
  caseId,
  ask,
  questions,
  notes,
  safeUnknown,
  steps: { moveBy, askOther, removeOne },
  onAdd,
}: {
  caseId: string;
  ask: Asked;
  questions: readonly Question[];
  /** The talks in which they may have been answered. */
  notes: readonly Note[] | undefined;
  /** Until when it is safe to wait is not written down. */
  safeUnknown: boolean;
  steps: QuestionSteps;
  onAdd: (text: string) => Promise<unknown>;
}) {
  return (
    <Card title={`For ${WHOM[ask]}`} aside={questions.length > 1 && <span className={classes.keys}>Alt+↑ ↓ moves</span>}>
      {questions.length === 0 && (
        <p className={classes.hint}>
          Nothing is written down yet. In a talk half of the questions are forgotten; those on paper get asked, and the answers
          can be compared later.
        </p>
      )}
      <ol className={classes.list} aria-label={`Questions for ${WHOM[ask]}`}>
        {questions.map((question, index) => (
          <QuestionItem
            key={question.id}
            question={question}
            number={index + 1}
            last={index === questions.length - 1}
            askSafe={safeUnknown && (question.source ?? '').endsWith('.wait')}
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
        onAdd={onAdd}
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
  );
}
