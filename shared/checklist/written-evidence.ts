import type { Case } from '../domain/case.ts';
import { hasText, type Note } from '../domain/note.ts';
import type { Provider } from '../domain/provider.ts';
import type { Question } from '../domain/question.ts';
import { formatCount } from '../format/amounts.ts';
import { formatDate } from '../format/format-date.ts';
import { firstPhysicianOf } from '../providers/roles.ts';
import type { TemplateItem } from './template-item.ts';
import { titleContainsAny } from './title-match.ts';

export interface WrittenFacts {
  case: Pick<Case, 'medication' | 'allergies' | 'firstPhysician' | 'recipient'>;
  /** Without removed providers. */
  providers: readonly Provider[];
  questions: readonly Pick<Question, 'asked'>[];
  notes: readonly Note[];
}

/**
 * What the person wrote in the application that is evidence of an item, as text. Empty: nothing. The packet contains this text
 * as evidence: questions for the second physician, or the medication of the case. A note counts by its recommendation of the
 * first physician, or by the name of the item.
 */
export function writtenEvidence(item: Pick<TemplateItem, 'key' | 'holder' | 'titleWords'>, written: WrittenFacts): string {
  const { case: patientCase, questions, notes } = written;
  if (item.key === 'general.questions') {
    const count = questions.filter(({ asked }) => asked === 'second').length;
    return count > 0 ? `${formatCount(count, 'question')} written down` : '';
  }
  if (item.key === 'general.medication')
    return patientCase.medication.trim() !== '' && patientCase.allergies.trim() !== '' ? 'Written in the case' : '';
  if (item.key === 'general.first-opinion') return recommendationNote(written);
  if (item.holder !== 'patient' || !item.titleWords) return '';
  const { titleWords } = item;
  const named = notes.filter((note) => hasText(note) && titleContainsAny(note.title, titleWords));
  return named.length > 0 ? `Your note “${named[0]?.title}”` : '';
}

/** The note of a visit to the first physician with their recommendation. */
function recommendationNote({ notes, ...facts }: WrittenFacts): string {
  const first = firstPhysicianOf(facts);
  const note = first && notes.find(({ providerId, recommended }) => providerId === first.id && recommended.trim() !== '');
  if (!note) return '';
  return note.date ? `Your note of ${formatDate(note.date)}` : 'Your note of the talk';
}
