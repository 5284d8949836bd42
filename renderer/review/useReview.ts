import { useQuery } from '@tanstack/react-query';
import type { Review } from '../../shared/domain/review.ts';
import { type ReviewResult, reviewResult } from '../../shared/review/review-result.ts';
import { orpc } from '../client/client.ts';
import { today } from '../format/calendar.ts';
import { useProviders } from '../providers/provider-options.ts';

/** What the review of a case stands on besides its own answers, and what follows from answers given to it. */
export function useReviewFacts(caseId: string) {
  const input = { input: { caseId } };
  const subject = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } }));
  const stored = useQuery(orpc.review.get.queryOptions(input));
  const letters = useQuery(orpc.letters.list.queryOptions(input));
  const requests = useQuery(orpc.requests.list.queryOptions(input));
  const questions = useQuery(orpc.questions.list.queryOptions(input));
  const insurance = useQuery(orpc.insurance.get.queryOptions(input));
  const people = useProviders(caseId);
  const all = [subject, stored, letters, requests, questions, insurance];
  const error = all.find((each) => each.error)?.error ?? people.error;
  if (!subject.data || !stored.data || !letters.data || !requests.data || !questions.data || !insurance.data || people.loading)
    return { error, facts: null };
  return {
    error,
    facts: {
      case: subject.data,
      review: stored.data,
      letters: letters.data,
      requests: requests.data,
      questions: questions.data,
      insurance: insurance.data,
      providers: people.providers,
      today: today(),
    },
  };
}
export type LoadedFacts = NonNullable<ReturnType<typeof useReviewFacts>['facts']>;

/** What follows from the answers as they stand on the screen, saved or not. */
export function resultOf(facts: LoadedFacts, answers: Pick<Review, 'gate' | 'reasons'>): ReviewResult {
  return reviewResult({ ...facts, review: { ...facts.review, ...answers } });
}
