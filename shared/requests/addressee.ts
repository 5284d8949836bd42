import type { Holder } from '../domain/checklist.ts';
import type { Provider } from '../domain/provider.ts';
import { HOLDER_LABELS } from '../format/holders.ts';
import { firstPhysicianOf, type RoleFacts } from '../providers/roles.ts';

/** Who is written to for records. What the patient has, and what the insurer is called about, is asked of no office. */
export type Office = Exclude<Holder, 'patient' | 'insurer'>;

/** What such an office is called, where its own name is not known, and on the letter to a hospital that has several. */
export const OFFICES: Record<Office, { name: string; attention: string }> = {
  'records-office': { name: HOLDER_LABELS['records-office'], attention: 'Medical records (HIM)' },
  'image-library': { name: HOLDER_LABELS['image-library'], attention: 'Radiology, image library' },
  pathology: { name: 'Pathology slide room', attention: 'Pathology, slide room' },
  laboratory: { name: HOLDER_LABELS.laboratory, attention: 'Laboratory, client services' },
  physician: { name: 'Physician’s office', attention: '' },
  other: { name: 'Department or clinic', attention: '' },
};

/** Whether it is an office that a request can go to: neither the patient nor the insurer. */
export function isOffice(holder: Holder): holder is Office {
  return holder !== 'patient' && holder !== 'insurer';
}

/** The office of a holder; what the patient or the insurer holds was made by hand and goes to whom the person chooses. */
export const officeOf = (holder: Holder): Office => (isOffice(holder) ? holder : 'other');

/** By what a department tells that it is the one for an item whose holder has no name of its own. */
const DEPARTMENTS: Readonly<Record<string, RegExp>> = {
  'cancer.radiation': /radiation|radiotherap|radio-?oncolog/i,
  'neurology.eeg': /eeg|neurophysiolog|epilep/i,
  'cardiology.echo': /echo|cardiolog|heart/i,
  'cardiology.catheterisation': /cath|cardiolog|heart/i,
  'spine.conservative': /therap|physio|rehab|pain/i,
};

/** Whether a department is one of those that only do their own part: not the hospital, which keeps the records of all. */
const isSingleDepartment = (department: Provider) =>
  Object.values(DEPARTMENTS).some((words) => words.test(searchText(department)));

const searchText = ({ name, specialty, institution }: Provider) => `${name} ${specialty} ${institution}`;

/** Where an item is asked for: the office, and each provider of the case that has one; null where none is known yet. */
export interface Addressee {
  office: Office;
  providerId: string | null;
}

const addresseeAt = (office: Office, found: Provider | undefined): Addressee[] => [{ office, providerId: found?.id ?? null }];

/**
 * To whom an item of this holder goes. Images are asked for at each imaging centre of the case; what no office of its own holds,
 * at the hospital's.
 */
export function addresseesOf({ holder, key }: { holder: Office; key: string }, facts: RoleFacts): Addressee[] {
  const { providers } = facts;
  const ofKind = (...kinds: Provider['kind'][]) => providers.filter(({ kind }) => kinds.includes(kind));
  const hospitals = ofKind('department').filter((each) => !isSingleDepartment(each));
  const records = ofKind('records-office')[0] ?? hospitals.find((each) => !/patholog|radiolog|imaging/i.test(searchText(each)));
  switch (holder) {
    case 'image-library': {
      const sites = [...ofKind('imaging'), ...ofKind('department').filter((each) => /radiolog|imaging/i.test(searchText(each)))];
      if (sites.length > 0) return sites.map(({ id }) => ({ office: holder, providerId: id }));
      return addresseeAt(holder, hospitals[0]);
    }
    case 'pathology': {
      const rooms = ofKind('department', 'laboratory', 'other').filter((each) => /patholog/i.test(searchText(each)));
      return addresseeAt(holder, rooms[0] ?? hospitals[0]);
    }
    case 'laboratory': {
      const laboratory = ofKind('laboratory').find((each) => !/patholog/i.test(searchText(each)));
      if (laboratory) return addresseeAt(holder, laboratory);
      return records ? addresseeAt('records-office', records) : addresseeAt(holder, undefined);
    }
    case 'records-office':
      return addresseeAt(holder, records);
    case 'physician':
      return addresseeAt(holder, firstPhysicianOf(facts) ?? undefined);
    case 'other': {
      const words = DEPARTMENTS[key];
      const candidates = new Set(['candidate', 'second', 'third']);
      return addresseeAt(
        holder,
        words && providers.find((each) => each.kind !== 'insurer' && !candidates.has(each.role) && words.test(searchText(each))),
      );
    }
  }
}
