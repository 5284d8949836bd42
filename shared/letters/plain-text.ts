import type { LetterText } from '../domain/letter.ts';
import type { Day } from '../domain/partial-date.ts';
import { formatDate } from '../format/format-date.ts';

/** Parts that have words, an empty line between them. */
const joinParts = (parts: readonly string[]) =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n');

const subjectLine = (subject: string) => subject.trim() && `Subject: ${subject.trim()}`;

/** A whole letter as plain text, with its addresses, date and place to sign. */
export function letterAsText({ from, to, subject, body, sign }: LetterText, date: Day): string {
  const [name = ''] = from.split('\n');
  const signature = sign ? `Signature: ______________________________   Date: ______________\n${name}` : '';
  return joinParts([from, formatDate(date), to, subjectLine(subject), body, signature]);
}

/** A letter as a message, for a portal or an e-mail that knows from whom, to whom and when. */
export function messageAsText({ from, subject, body, sign }: LetterText): string {
  const [name = ''] = from.split('\n');
  return joinParts([subjectLine(subject), body, sign && !body.trimEnd().endsWith(name) ? name : '']);
}
