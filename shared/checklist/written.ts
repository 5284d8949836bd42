import type { Case } from '../domain/case.ts';
import { hasWords, type Note } from '../domain/note.ts';
import type { Question } from '../domain/question.ts';
import { counted } from '../wording/amounts.ts';
import type { TemplateItem } from './item.ts';
import { titleSays } from './title.ts';

export interface Written {
  case: Pick<Case, 'medication' | 'allergies'>;
  questions: readonly Pick<Question, 'asked'>[];
  notes: readonly Note[];
}

/**
 * What the person wrote here that is what an item asks for, in words; empty: nothing. It goes into the packet as a record
 * would, so it proves the item: questions for the second physician, the medication of the case, a note with the item's name.
 */
export function writtenFor(
  item: Pick<TemplateItem, 'key' | 'holder' | 'words'>,
  { case: of, questions, notes }: Written,
): string {
  if (item.key === 'general.questions') {
    const count = questions.filter(({ asked }) => asked === 'second').length;
    return count > 0 ? `${counted(count, 'question')} written down` : '';
  }
  if (item.key === 'general.medication')
    return of.medication.trim() !== '' && of.allergies.trim() !== '' ? 'Written in the case' : '';
  if (item.holder !== 'patient' || !item.words) return '';
  const { words } = item;
  const named = notes.filter((note) => hasWords(note) && titleSays(note.title, words));
  return named.length > 0 ? `Your note “${named[0]?.title}”` : '';
}
