import { type RefObject, useState } from 'react';
import type { Audience, Question } from '../../shared/domain/question.ts';
import { AUDIENCE_PHRASES } from '../../shared/questions/audience-labels.ts';
import { client } from '../client/client.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { today } from '../format/calendar.ts';
import { offerUndo } from '../ui/offer-undo.ts';
import type { useQuestions } from './useQuestions.ts';

interface QuestionList {
  caseId: string;
  /** Whose questions are shown. */
  audience: Audience;
  /** The element in which the focus moves. */
  container: RefObject<HTMLElement | null>;
  list: ReturnType<typeof useQuestions>;
}

/** Moves, reassigns, removes and adds the questions shown, and moves the focus along. */
export function useQuestionActions({
  caseId,
  audience,
  container,
  list: { forAudience, latest, proposed, addProposed, move, remove },
}: QuestionList) {
  const focusWhenDrawn = useFocusWhenDrawn();
  const [announcement, setAnnouncement] = useState('');
  const find = (selector: string) => container.current?.querySelector<HTMLElement>(selector);
  const fieldOf = (id: string | undefined) => (id ? find(`[data-question="${id}"] textarea`) : find('form input'));

  function moveQuestion(question: Question, step: -1 | 1) {
    const list = latest(audience);
    const index = list.findIndex(({ id }) => id === question.id);
    const target = index + step;
    if (target < 0 || target >= list.length) {
      setAnnouncement(step < 0 ? 'This is the first question.' : 'This is the last question.');
      return;
    }
    const after = step > 0 ? list[target]?.id : list[index - 2]?.id;
    move.mutate(
      { id: question.id, after: after ?? null },
      { onSuccess: () => setAnnouncement(`Moved ${step < 0 ? 'up' : 'down'}: now question ${target + 1} of ${list.length}.`) },
    );
  }

  /** Focuses the next question once this one has left the list. */
  function focusNext({ id }: Question) {
    const questions = forAudience(audience);
    const index = questions.findIndex((question) => question.id === id);
    const next = (questions[index + 1] ?? questions[index - 1])?.id;
    focusWhenDrawn(() => (find(`[data-question="${id}"]`) ? null : fieldOf(next)));
  }

  async function changeAudience(question: Question, newAudience: Audience) {
    await client.questions.update({ id: question.id, change: { asked: newAudience } });
    setAnnouncement(`Now among the questions for ${AUDIENCE_PHRASES[newAudience]}.`);
    focusNext(question);
  }

  function removeQuestion(question: Question) {
    const { id, text } = question;
    offerUndo(remove.mutateAsync({ id }), {
      message: `“${text}” removed.`,
      onRemoved: () => focusNext(question),
      restore: () => client.questions.restore({ id }),
      onRestored: () => focusWhenDrawn(() => find(`[data-question="${id}"] textarea`)),
    });
  }

  function addProposals(keys: readonly string[]) {
    const proposals = proposed(audience);
    const index = proposals.findIndex(({ key }) => key === keys[0]);
    const next = keys.length > 1 ? undefined : (proposals[index + 1] ?? proposals[index - 1]);
    addProposed.mutate(
      { caseId, keys: [...keys], today: today() },
      {
        onSuccess: (added) => {
          setAnnouncement(added.length === 1 ? 'Question added.' : `${added.length} questions added.`);
          focusWhenDrawn(() => (next ? find(`[data-proposal="${next.key}"]`) : fieldOf(undefined)));
        },
      },
    );
  }

  return {
    /** The last action, for screen readers. */
    announcement,
    focusNewQuestion: () => fieldOf(undefined)?.focus(),
    moveQuestion,
    changeAudience,
    removeQuestion,
    addProposals,
  };
}

export type QuestionActions = ReturnType<typeof useQuestionActions>;
