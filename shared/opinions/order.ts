import type { Opinion } from '../domain/opinion.ts';
import { isAfter } from '../domain/partial-date.ts';
import type { Provider } from '../domain/provider.ts';
import { formatDate } from '../format/format-date.ts';
import { physicianOf } from './opinion-labels.ts';

/**
 * Returns a remark where the dates of two opinions contradict their order; it names the first such pair. Empty: no contradiction.
 */
export function orderRemark(opinions: readonly Opinion[], providers: readonly Provider[]): string {
  const dated = opinions.flatMap((opinion) => (opinion.date ? [{ opinion, date: opinion.date }] : []));
  const [pair] = dated.flatMap((one, index) =>
    dated.slice(index + 1).flatMap((other) => (isAfter(one.date, other.date) ? [[one, other] as const] : [])),
  );
  if (!pair) return '';
  const [one, other] = pair.map(({ opinion, date }) => `${physicianOf(opinion, providers)} (${formatDate(date)})`);
  return `${one} stands before ${other}, though the dates say the other order. Move one, or change a date, if something is not right.`;
}
