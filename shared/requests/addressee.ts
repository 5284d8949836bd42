import type { Holder } from '../domain/checklist.ts';
import type { Provider, ProviderKind } from '../domain/provider.ts';
import { HOLDER_LABELS } from '../format/holders.ts';
import { firstPhysicianOf, type RoleFacts } from '../providers/roles.ts';

/** The offices that a request can go to. The patient and the insurer are none. */
export type Office = Exclude<Holder, 'patient' | 'insurer'>;

/** The label of an office whose own name is unknown, and its line in a letter to a hospital with several offices. */
export const OFFICES: Record<Office, { name: string; attention: string }> = {
  'records-office': { name: HOLDER_LABELS['records-office'], attention: 'Medical records (HIM)' },
  'image-library': { name: HOLDER_LABELS['image-library'], attention: 'Radiology, image library' },
  pathology: { name: 'Pathology slide room', attention: 'Pathology, slide room' },
  laboratory: { name: HOLDER_LABELS.laboratory, attention: 'Laboratory, client services' },
  physician: { name: 'Physician’s office', attention: '' },
  other: { name: 'Department or clinic', attention: '' },
};

/** The kind of the provider that is added as the recipient of a request to a holder. */
export const OFFICE_PROVIDER_KINDS: Record<Holder, ProviderKind> = {
  'records-office': 'records-office',
  'image-library': 'imaging',
  pathology: 'department',
  laboratory: 'laboratory',
  physician: 'physician',
  patient: 'other',
  insurer: 'insurer',
  other: 'department',
};

/** Whether a holder is an office that a request can go to: neither the patient nor the insurer. */
export function isOffice(holder: Holder): holder is Office {
  return holder !== 'patient' && holder !== 'insurer';
}

/** The office of a holder. For the patient and the insurer the person chooses the recipient: `other`. */
export const officeOf = (holder: Holder): Office => (isOffice(holder) ? holder : 'other');

/** Words in the name of the department that holds an item of holder `other`. */
const DEPARTMENTS: Readonly<Record<string, RegExp>> = {
  'cancer.radiation': /radiation|radiotherap|radio-?oncolog/i,
  'neurology.eeg': /eeg|neurophysiolog|epilep/i,
  'cardiology.echo': /echo|cardiolog|heart/i,
  'cardiology.catheterisation': /cath|cardiolog|heart/i,
  'spine.conservative': /therap|physio|rehab|pain/i,
};

/** Whether a provider is a single department, and not the hospital that keeps all records. */
const isSingleDepartment = (department: Provider) =>
  Object.values(DEPARTMENTS).some((pattern) => pattern.test(searchText(department)));

const searchText = ({ name, specialty, institution }: Provider) => `${name} ${specialty} ${institution}`;

/** Where an item is asked for: the office, and its provider in the case; null: not known. */
export interface Addressee {
  office: Office;
  providerId: string | null;
}

const addresseeAt = (office: Office, found: Provider | undefined): Addressee[] => [{ office, providerId: found?.id ?? null }];

/**
 * The addressees for an item of a holder. Images are asked for at each imaging center of the case. What has no office of its own
 * is asked for at the hospital.
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
      const pathologyRooms = ofKind('department', 'laboratory', 'other').filter((each) => /patholog/i.test(searchText(each)));
      return addresseeAt(holder, pathologyRooms[0] ?? hospitals[0]);
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
      const pattern = DEPARTMENTS[key];
      const candidates = new Set(['candidate', 'second', 'third']);
      return addresseeAt(
        holder,
        pattern &&
          providers.find((each) => each.kind !== 'insurer' && !candidates.has(each.role) && pattern.test(searchText(each))),
      );
    }
  }
}
