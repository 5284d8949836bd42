import { type RefObject, useState } from 'react';
import type { Asked, Question } from '../../shared/domain/question.ts';
import { client } from '../client/client.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { today } from '../forms/calendar-labels.ts';
import { offerBack } from '../ui/removal.ts';
import { WHOM } from './audience-labels.ts';
import type { useQuestions } from './useQuestions.ts';

interface Stand {
  caseId: string;
  /** Whose questions are shown. */
  ask: Asked;
  /** The place, in which the keyboard goes along. */
  whole: RefObject<HTMLElement | null>;
  list: ReturnType<typeof useQuestions>;
}

/** What a person does with the questions shown: move, ask someone else, remove, take what is proposed; the keyboard goes along. */
export function useQuestionSteps({ caseId, ask, whole, list: { to, now, proposed, take, move, remove } }: Stand) {
  const focusWhenDrawn = useFocusWhenDrawn();
  const [said, setSaid] = useState('');
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
    const questions = to(ask);
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
    const proposals = proposed(ask);
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

  return {
    /** What was done last, for a screen reader. */
    said,
    toNewQuestion: () => fieldOf(undefined)?.focus(),
    moveBy,
    askOther,
    removeOne,
    takeSome,
  };
}

export type QuestionSteps = ReturnType<typeof useQuestionSteps>;
