import type { LetterText } from '../domain/letter.ts';
import type { Day } from '../domain/partial-date.ts';
import { formatDate } from '../format/format-date.ts';

/** Joins parts with an empty line between them. Empty parts are left out. */
const joinParts = (parts: readonly string[]) =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n');

const subjectLine = (subject: string) => subject.trim() && `Subject: ${subject.trim()}`;

/** A letter as plain text, with addresses, date and a place to sign. */
export function letterAsText({ from, to, subject, body, sign }: LetterText, date: Day): string {
  const [name = ''] = from.split('\n');
  const signature = sign ? `Signature: ______________________________   Date: ______________\n${name}` : '';
  return joinParts([from, formatDate(date), to, subjectLine(subject), body, signature]);
}

/** A letter as the text of a message: a portal or an e-mail adds sender, recipient and date. */
export function messageAsText({ from, subject, body, sign }: LetterText): string {
  const [name = ''] = from.split('\n');
  return joinParts([subjectLine(subject), body, sign && !body.trimEnd().endsWith(name) ? name : '']);
}
