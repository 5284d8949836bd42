import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ASKED, ASKED_LABELS, Asked } from '../../shared/domain/question.ts';
import { mayLeave } from '../forms/leave-guard.ts';
import classes from './Questions.module.css';

/** Whose questions are shown, each with how many there are. */
export function AudienceChoice({ caseId, ask, count }: { caseId: string; ask: Asked; count: (asked: Asked) => number }) {
  const navigate = useNavigate();
  async function choose(value: string) {
    const { data } = Asked.safeParse(value);
    if (data && (await mayLeave()))
      void navigate({ to: '/cases/$caseId/questions', params: { caseId }, search: { ask: data }, replace: true });
  }
  return (
    <SegmentedControl
      className={classes.people ?? ''}
      aria-label="Whom to ask"
      value={ask}
      onChange={(value) => void choose(value)}
      data={ASKED.map((value) => {
        const questions = count(value);
        return { value, label: questions > 0 ? `${ASKED_LABELS[value]} · ${questions}` : ASKED_LABELS[value] };
      })}
    />
  );
}
