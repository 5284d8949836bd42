import type { Case } from '../domain/case.ts';
import type { Note } from '../domain/note.ts';
import { noteTitle } from '../domain/note.ts';
import type { ClaimKey, Opinion, OpinionDraft, Perspective } from '../domain/opinion.ts';
import type { PartialDate } from '../domain/partial-date.ts';
import type { Provider } from '../domain/provider.ts';
import { formatDate } from '../format/format-date.ts';
import { isGivenBy, samePhysician } from '../providers/names.ts';
import { firstPhysicianOf, secondPhysicianOf, thirdPhysicianOf } from '../providers/roles.ts';
import { physicianOf, statedText } from './opinion-labels.ts';

/** Words of a specialty and the perspective that they imply; the first match counts. */
const PERSPECTIVE_PATTERNS: readonly [RegExp, Perspective][] = [
  [/radiation|radiother|clinical oncolog/, 'radiation'],
  [/interventional/, 'unsaid'],
  [/patholog|radiolog|nuclear medicine|imaging/, 'diagnostic'],
  [/surg|orthop|\burolog|gyn(a)?ecolog|otolaryngolog/, 'surgical'],
  [/rehabilit|physiat|physical (medicine|therap)|physiotherap/, 'rehabilitation'],
  [/primary care|family|general pract|\bgp\b/, 'primary-care'],
  [
    /oncolog|h(a)?ematolog|neurolog|cardiolog|rheumatolog|internal|endocrinolog|gastroenterolog|pulmonolog|nephrolog|medicine/,
    'medical',
  ],
];

/** Returns the usual perspective of a specialty; `unsaid` where it is not clear. */
export function perspectiveOf(specialty: string): Perspective {
  const normalized = specialty.toLowerCase();
  return PERSPECTIVE_PATTERNS.find(([pattern]) => pattern.test(normalized))?.[1] ?? 'unsaid';
}

type PhysicianFields = Pick<Opinion, 'providerId' | 'physician' | 'specialty' | 'perspective'>;

/**
 * Returns the fields to fill in once the physician is chosen from the list. The opinion keeps the name, in case the provider is
 * removed later. What was typed before the choice stays.
 */
export function physicianFields(
  provider: Pick<Provider, 'id' | 'name' | 'specialty' | 'role'>,
  before: Pick<Opinion, 'providerId' | 'specialty' | 'perspective'>,
): PhysicianFields {
  const isUnlisted = before.providerId === null;
  const usual = provider.role === 'primary-care' ? 'primary-care' : perspectiveOf(provider.specialty);
  return {
    providerId: provider.id,
    physician: provider.name,
    specialty: (isUnlisted && before.specialty) || provider.specialty,
    perspective: isUnlisted && before.perspective !== 'unsaid' ? before.perspective : usual,
  };
}

/** Returns the date and the physician of a report or note, where the opinion does not have them yet. */
export function sourceFields(
  source: { date: PartialDate | null; providerId: string | null },
  before: Pick<Opinion, 'date' | 'providerId' | 'physician'>,
): { date?: PartialDate; providerId?: string } {
  return {
    ...(before.date === null && source.date !== null ? { date: source.date } : {}),
    ...(before.providerId === null && before.physician === '' && source.providerId !== null
      ? { providerId: source.providerId }
      : {}),
  };
}

interface ProposalFacts {
  case: Pick<Case, 'condition' | 'treatment' | 'firstPhysician' | 'firstOpinionDate' | 'recipient'>;
  /** Without removed ones. */
  providers: readonly Provider[];
  opinions: readonly Opinion[];
}

/** Whether an opinion is by the physician whom the case names as its first. */
function isByFirstPhysician(
  opinion: Pick<Opinion, 'providerId' | 'physician' | 'specialty'>,
  facts: Omit<ProposalFacts, 'opinions'>,
): boolean {
  const first = firstPhysicianOf(facts);
  if (first && opinion.providerId !== null) return first.id === opinion.providerId;
  return samePhysician(physicianOf(opinion, facts.providers), first?.name ?? facts.case.firstPhysician);
}

/** Returns the first opinion as the case states it. Null: the case states nothing, or the opinion is already written. */
export function firstOpinionFromCase(facts: ProposalFacts): Partial<OpinionDraft> | null {
  const { condition, treatment, firstPhysician, firstOpinionDate } = facts.case;
  const texts = { diagnosis: condition.trim(), treatment: treatment.trim() };
  if (texts.diagnosis === '' && texts.treatment === '') return null;
  if (facts.opinions.some((opinion) => isByFirstPhysician(opinion, facts))) return null;
  // Where the case does not say who, any opinion may be the first physician's.
  const first = firstPhysicianOf(facts);
  if (!first && firstPhysician === '' && facts.opinions.length > 0) return null;
  const claims = Object.entries(texts).filter(([, text]) => text !== '');
  return {
    providerId: first?.id ?? null,
    physician: first?.name ?? firstPhysician,
    date: firstOpinionDate,
    claims: Object.fromEntries(claims.map(([key, text]) => [key, { text, sources: [] }])),
  };
}

/** Returns the physician of the next opinion to write: the first, the second, then the third. Null: unknown. */
export function nextPhysician(facts: ProposalFacts): Provider | null {
  const known = facts.opinions.length < 2 ? [firstPhysicianOf(facts), secondPhysicianOf(facts)] : [thirdPhysicianOf(facts)];
  return known.find((provider) => provider !== null && !facts.opinions.some((opinion) => isGivenBy(opinion, provider))) ?? null;
}

/** Texts from elsewhere in the case that can be copied into an opinion. */
export interface ProposedPassages {
  /** Their source, as a phrase: "Your note “Talk about surgery” of 12 Mar 2026". */
  from: string;
  passages: { key: ClaimKey; text: string }[];
}

/** Returns passages of the case and of the linked notes for points that are empty. For a talk, notes may also add to a point. */
export function proposedPassages(opinion: Opinion, facts: ProposalFacts & { notes: readonly Note[] }): ProposedPassages[] {
  const { condition, treatment } = facts.case;
  const known = isByFirstPhysician(opinion, facts)
    ? [
        { key: 'diagnosis' as const, text: condition },
        { key: 'treatment' as const, text: treatment },
      ]
    : [];
  const ofNotes = facts.notes
    .filter(({ id, removed }) => removed === null && opinion.noteIds.includes(id))
    .map((note) => ({
      from: `Your note “${noteTitle(note)}”${note.date ? ` of ${formatDate(note.date)}` : ''}`,
      adds: opinion.form === 'talk',
      passages: [
        { key: 'treatment' as const, text: note.recommended },
        { key: 'reasoning' as const, text: note.why },
      ],
    }));
  return [{ from: 'Your case', adds: false, passages: known }, ...ofNotes]
    .map(({ from, adds, passages }) => ({
      from,
      passages: passages
        .map(({ key, text }) => ({ key, text: text.trim() }))
        .filter(
          ({ key, text }) => text !== '' && (adds ? !statedText(opinion, key).includes(text) : statedText(opinion, key) === ''),
        ),
    }))
    .filter(({ passages }) => passages.length > 0);
}
