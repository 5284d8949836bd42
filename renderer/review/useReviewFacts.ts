import { useQuery } from '@tanstack/react-query';
import type { Review } from '../../shared/domain/review.ts';
import { type ReviewResult, reviewResult } from '../../shared/review/review-result.ts';
import { orpc } from '../client/client.ts';
import { today } from '../format/calendar.ts';
import { useProviders } from '../providers/useProviders.ts';

/** The stored facts that the result of a review depends on besides its answers. */
export function useReviewFacts(caseId: string) {
  const input = { input: { caseId } };
  const caseQuery = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } }));
  const stored = useQuery(orpc.review.get.queryOptions(input));
  const letters = useQuery(orpc.letters.list.queryOptions(input));
  const requests = useQuery(orpc.requests.list.queryOptions(input));
  const questions = useQuery(orpc.questions.list.queryOptions(input));
  const insurance = useQuery(orpc.insurance.get.queryOptions(input));
  const providers = useProviders(caseId);
  const all = [caseQuery, stored, letters, requests, questions, insurance];
  const error = all.find((each) => each.error)?.error ?? providers.error;
  if (
    !caseQuery.data ||
    !stored.data ||
    !letters.data ||
    !requests.data ||
    !questions.data ||
    !insurance.data ||
    providers.loading
  )
    return { error, facts: null };
  return {
    error,
    facts: {
      case: caseQuery.data,
      review: stored.data,
      letters: letters.data,
      requests: requests.data,
      questions: questions.data,
      insurance: insurance.data,
      providers: providers.providers,
      today: today(),
    },
  };
}
export type ReviewFacts = NonNullable<ReturnType<typeof useReviewFacts>['facts']>;

/** The result of the answers on screen, saved or not. */
export function resultOf(facts: ReviewFacts, answers: Pick<Review, 'gate' | 'reasons'>): ReviewResult {
  return reviewResult({ ...facts, review: { ...facts.review, ...answers } });
}
