import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { AUDIENCE_LABELS, AUDIENCES, Audience } from '../../shared/domain/question.ts';
import { confirmLeave } from '../forms/leave-guard.ts';
import { pagePath } from '../pages/pages.ts';
import classes from './Questions.module.css';

/** Chooses whose questions are shown, each with their number. */
export function AudienceChoice({
  caseId,
  audience,
  count,
}: {
  caseId: string;
  audience: Audience;
  count: (audience: Audience) => number;
}) {
  const navigate = useNavigate();
  async function choose(value: string) {
    const { data } = Audience.safeParse(value);
    if (data && (await confirmLeave()))
      void navigate({ to: pagePath('questions'), params: { caseId }, search: { ask: data }, replace: true });
  }
  return (
    <SegmentedControl
      className={classes.audiences ?? ''}
      aria-label="Whom to ask"
      value={audience}
      onChange={(value) => void choose(value)}
      data={AUDIENCES.map((value) => {
        const questions = count(value);
        return { value, label: questions > 0 ? `${AUDIENCE_LABELS[value]} · ${questions}` : AUDIENCE_LABELS[value] };
      })}
    />
  );
}
