import type { Provider } from '../domain/provider.ts';
import type { MedicalRecord } from '../domain/record.ts';
import { counted } from '../wording/amounts.ts';
import { names, sameInstitution } from './names.ts';
import { firstPhysicianOf, type RoleFacts } from './roles.ts';

/** What the remarks on candidates are read from. */
export interface CandidateFacts extends RoleFacts {
  /** Records that are not removed, with where each comes from. */
  records: readonly Pick<MedicalRecord, 'providerId'>[];
}

/** Where a provider works; an institution is its own. */
const houseOf = ({ kind, name, institution }: Provider) => institution || (kind === 'physician' ? '' : name);

/**
 * What is worth knowing of a candidate's independence, a sentence each: what the person wrote down and the records show. It says
 * nothing of how good a physician is.
 */
export function independenceRemarks(candidate: Provider, facts: CandidateFacts): string[] {
  const { case: of, providers, records } = facts;
  const first = firstPhysicianOf(facts);
  const named = first?.name ?? of.firstPhysician;
  if (candidate.id === first?.id || (named !== '' && names(named, candidate)))
    return ['This is the first physician, or has the same name: a second opinion comes from someone else.'];
  const remarks: string[] = [];
  const house = houseOf(candidate);
  const shared = first !== null && sameInstitution(house, houseOf(first));
  if (shared) {
    remarks.push(`Same institution as ${named}: less independent.`);
    if (candidate.criteria.independentInstitution === 'yes')
      remarks.push(`You noted “independent of the first institution”, but both are written down at ${house}.`);
  }
  const treated = records.filter(({ providerId }) => {
    if (providerId === null || providerId === first?.id) return false;
    const from = providers.find(({ id }) => id === providerId);
    return providerId === candidate.id || (from !== undefined && sameInstitution(house, houseOf(from)));
  }).length;
  if (treated > 0)
    remarks.push(
      `${counted(treated, 'record')} of this case ${treated === 1 ? 'comes' : 'come'} from ${house || candidate.name}: they have seen the patient before.`,
    );
  const { source } = candidate.criteria;
  if (named !== '' && source !== '' && first !== null && source.toLowerCase().includes(lastWord(first.name)))
    remarks.push(`Named by ${first.name}: ask whether the two often work together.`);
  return remarks;
}

function lastWord(name: string): string {
  return (name.split(',')[0] ?? name).trim().split(/\s+/).at(-1)?.toLowerCase() ?? '';
}
