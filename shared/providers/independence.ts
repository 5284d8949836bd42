import type { Provider } from '../domain/provider.ts';
import type { MedicalRecord } from '../domain/record.ts';
import { formatCount } from '../format/amounts.ts';
import { type SearchFacts, searchOf } from './candidate-search.ts';
import { mentions, sameInstitution } from './names.ts';

/** The facts for remarks on candidates. */
export interface CandidateFacts extends SearchFacts {
  /** The records that are not removed, with the provider of each. */
  records: readonly Pick<MedicalRecord, 'providerId'>[];
}

/** Returns where a provider works. An institution works at itself. */
const institutionOf = ({ kind, name, institution }: Provider) => institution || (kind === 'physician' ? '' : name);

/**
 * Returns remarks on a candidate's independence of everyone who has given an opinion, one sentence each. The remarks say
 * nothing about quality.
 */
export function independenceRemarks(candidate: Provider, facts: CandidateFacts): string[] {
  const { sought, earlier } = searchOf(facts);
  const same = earlier.find(({ name, provider }) => candidate.id === provider?.id || mentions(name, candidate));
  if (same)
    return [
      sought === 'second'
        ? 'This is the first physician, or has the same name: a second opinion comes from someone else.'
        : `This is ${same.name}, or has the same name: a third opinion comes from someone who has not given one yet.`,
    ];
  const remarks: string[] = [];
  const institution = institutionOf(candidate);
  for (const { name, provider } of earlier) {
    if (provider === null || !sameInstitution(institution, institutionOf(provider))) continue;
    remarks.push(`Same institution as ${name}: less independent.`);
    if (candidate.criteria.independentInstitution === 'yes')
      remarks.push(
        sought === 'second'
          ? `You noted “independent of the first institution”, but both are written down at ${institution}.`
          : `You noted “independent of both institutions”, but ${name} is written down at ${institution} too.`,
      );
  }
  const treated = recordsFrom(candidate, facts, new Set(earlier.map(({ provider }) => provider?.id)));
  if (treated > 0)
    remarks.push(
      `${formatCount(treated, 'record')} of this case ${treated === 1 ? 'comes' : 'come'} from ${institution || candidate.name}: they have seen the patient before.`,
    );
  const source = candidate.criteria.source.toLowerCase();
  for (const { name, provider } of earlier)
    if (provider !== null && lastWord(name) !== '' && source.includes(lastWord(name)))
      remarks.push(`Named by ${name}: ask whether the two often work together.`);
  return remarks;
}

/** Counts the records from a candidate or their institution, without those of earlier physicians. */
function recordsFrom(
  candidate: Provider,
  { records, providers }: CandidateFacts,
  without: ReadonlySet<string | undefined>,
): number {
  const institution = institutionOf(candidate);
  return records.filter(({ providerId }) => {
    if (providerId === null || without.has(providerId)) return false;
    const from = providers.find(({ id }) => id === providerId);
    return providerId === candidate.id || (from !== undefined && sameInstitution(institution, institutionOf(from)));
  }).length;
}

function lastWord(name: string): string {
  return (name.split(',')[0] ?? name).trim().split(/\s+/).at(-1)?.toLowerCase() ?? '';
}
