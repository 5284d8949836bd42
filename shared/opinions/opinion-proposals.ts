import type { Case } from '../domain/case.ts';
import type { Note } from '../domain/note.ts';
import { noteTitle } from '../domain/note.ts';
import type { ClaimKey, Opinion, OpinionDraft, Perspective } from '../domain/opinion.ts';
import type { PartialDate } from '../domain/partial-date.ts';
import type { Provider } from '../domain/provider.ts';
import { formatDate } from '../format/format-date.ts';
import { isGivenBy, samePhysician } from '../providers/names.ts';
import { firstPhysicianOf, secondOf, thirdOf } from '../providers/roles.ts';
import { physicianOf, statedText } from './opinion-labels.ts';

/** By which words of a specialty it is known from where a physician sees it; the first that fits. */
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

/** From where a physician of this specialty usually sees it; `unsaid` where the words do not tell. */
export function perspectiveOf(specialty: string): Perspective {
  const words = specialty.toLowerCase();
  return PERSPECTIVE_PATTERNS.find(([pattern]) => pattern.test(words))?.[1] ?? 'unsaid';
}

type PhysicianFields = Pick<Opinion, 'providerId' | 'physician' | 'specialty' | 'perspective'>;

/**
 * What is known of a physician once they are chosen from the list. The name is kept with the opinion, so that it stays whole when the
 * physician leaves the list; what was typed before anybody was chosen stays.
 */
export function physicianFields(
  provider: Pick<Provider, 'id' | 'name' | 'specialty' | 'role'>,
  before: Pick<Opinion, 'providerId' | 'specialty' | 'perspective'>,
): PhysicianFields {
  const typed = before.providerId === null;
  const usual = provider.role === 'primary-care' ? 'primary-care' : perspectiveOf(provider.specialty);
  return {
    providerId: provider.id,
    physician: provider.name,
    specialty: (typed && before.specialty) || provider.specialty,
    perspective: typed && before.perspective !== 'unsaid' ? before.perspective : usual,
  };
}

/** What a report or the note of a talk says of the whole opinion, where nothing is written yet: its day, and who gave it. */
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
  /** Without those removed. */
  providers: readonly Provider[];
  opinions: readonly Opinion[];
}

/** Whether an opinion is of the physician whom the case names as its first. */
function isByFirstPhysician(
  opinion: Pick<Opinion, 'providerId' | 'physician' | 'specialty'>,
  facts: Omit<ProposalFacts, 'opinions'>,
): boolean {
  const first = firstPhysicianOf(facts);
  if (first && opinion.providerId !== null) return first.id === opinion.providerId;
  return samePhysician(physicianOf(opinion, facts.providers), first?.name ?? facts.case.firstPhysician);
}

/** The first opinion as the case tells it; null: the case tells nothing of it, or it is written down already. */
export function firstOpinionFromCase(facts: ProposalFacts): Partial<OpinionDraft> | null {
  const { condition, treatment, firstPhysician, firstOpinionDate } = facts.case;
  const words = { diagnosis: condition.trim(), treatment: treatment.trim() };
  if (words.diagnosis === '' && words.treatment === '') return null;
  if (facts.opinions.some((opinion) => isByFirstPhysician(opinion, facts))) return null;
  // Where the case does not say who, any opinion may be the first physician's.
  const first = firstPhysicianOf(facts);
  if (!first && firstPhysician === '' && facts.opinions.length > 0) return null;
  const claims = Object.entries(words).filter(([, text]) => text !== '');
  return {
    providerId: first?.id ?? null,
    physician: first?.name ?? firstPhysician,
    date: firstOpinionDate,
    claims: Object.fromEntries(claims.map(([key, text]) => [key, { text, sources: [] }])),
  };
}

/** Who may have given the opinion that is written down next, as the case knows them: the first physician, the second, then the third. Null: nobody says. */
export function nextPhysician(facts: ProposalFacts): Provider | null {
  const known = facts.opinions.length < 2 ? [firstPhysicianOf(facts), secondOf(facts)] : [thirdOf(facts)];
  return known.find((provider) => provider !== null && !facts.opinions.some((opinion) => isGivenBy(opinion, provider))) ?? null;
}

/** Words that are written elsewhere in the case already, to be taken over into an opinion. */
export interface ProposedPassages {
  /** Where they stand, for a sentence: "Your note “Talk about surgery” of 12 Mar 2026". */
  from: string;
  passages: { key: ClaimKey; text: string }[];
}

/**
 * What the case and the notes of the talk say already and the opinion does not: to points that are empty; of a talk the notes add to
 * what is written, too.
 */
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
