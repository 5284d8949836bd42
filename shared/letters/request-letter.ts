import type { Case } from '../domain/case.ts';
import type { LetterText } from '../domain/letter.ts';
import { type Day, dayOfMoment } from '../domain/partial-date.ts';
import type { Provider } from '../domain/provider.ts';
import type { RecordRequest } from '../domain/request.ts';
import { addressOf, patientAddress } from '../format/address.ts';
import { formatDate } from '../format/format-date.ts';
import { toSentence } from '../format/sentences.ts';
import { OFFICES, officeOf } from '../requests/addressee.ts';
import { isLent } from '../requests/request-texts.ts';
import { dearPhysician } from './greeting.ts';

/** The data of the letters about a request. */
export interface RequestFacts {
  case: Case;
  request: RecordRequest;
  /** The office; null: not known. */
  provider: Provider | null;
  /** The second physician, to whom slides are sent. Empty: not known. */
  second: Provider | null;
  records: readonly { id: string }[];
  /** The date on the letter. */
  date: Day;
}

export const THANKS = 'Thank you for your help.';
export const CLOSING = 'Sincerely,';

/** Joins paragraphs to the body of a letter. Empty ones are left out. */
export function joinParagraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Items as a list, a line each. */
export function dashList(asks: readonly string[]): string {
  return asks.map((ask) => `• ${ask}`).join('\n');
}

/** The salutation: a physician by name, an office impersonally. */
export function salutation(provider: Provider | null): string {
  return provider?.kind === 'physician' ? dearPhysician(provider.name) : 'Dear Sir or Madam,';
}

/** Sender and recipient, with the office within a hospital that has several. */
export function letterhead({
  case: patientCase,
  request,
  provider,
}: Pick<RequestFacts, 'case' | 'request' | 'provider'>): Pick<LetterText, 'from' | 'to'> {
  const { name, attention } = OFFICES[officeOf(request.holder)];
  if (provider === null) return { from: patientAddress(patientCase), to: request.holder === 'other' ? '' : name };
  const isDepartment = provider.kind === 'department' && attention !== '';
  return { from: patientAddress(patientCase), to: `${addressOf(provider)}${isDepartment ? `\nAttention: ${attention}` : ''}` };
}

/** What an office finds the patient by: name, date of birth, its own number, dates of service, case or accession numbers. */
export function identity({ case: patientCase, request, provider }: Pick<RequestFacts, 'case' | 'request' | 'provider'>): string {
  const rows = [
    ['Patient', patientCase.patient],
    ['Date of birth', formatDate(patientCase.born)],
    ['Patient number', provider?.patientNumber ?? ''],
    ['Dates of service', request.datesOfService],
    ['Case or accession numbers', request.numbers],
  ];
  return rows.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : [])).join('\n');
}

/** The sentence on when the records are needed. Empty: no appointment is ahead. */
export function neededBy({ case: { appointment }, date }: Pick<RequestFacts, 'case' | 'date'>): string {
  const day = dayOfMoment(appointment);
  return day !== null && day > date
    ? `My second appointment is on ${formatDate(day)}; I would be grateful to have everything before then.`
    : '';
}

/** Where and how to send the records. */
function sendingText({ sendTo, format }: RecordRequest, contact: string): string {
  const form = format.trim() === '' ? '' : `Form and format: ${toSentence(format)}`;
  const to = sendTo.trim();
  if (to !== '')
    return [form, to.includes('\n') ? `Please send them to:\n${to}` : `Please send them to: ${toSentence(to)}`]
      .filter(Boolean)
      .join('\n');
  const sendRequest = contact.trim() === '' ? 'Please tell me how I can receive them.' : 'Please send them to me as given above.';
  return [form, sendRequest].filter(Boolean).join('\n');
}

/** What slide rooms need for a loan: consent, recipient, courier, duration, what to do if the originals are not lent. */
function loanText({ request, second }: RequestFacts): string {
  const to = request.sendTo.trim() || (second ? addressOf(second) : '');
  const recipient = to === '' ? 'I will name the recipient and their address before you ship.' : `They go to:\n${to}`;
  const isDepartment = [
    'I consent to the release of what is lent, for a second review.',
    request.numbers.trim() === '' ? 'I do not have the case numbers; please find the cases by my name and date of birth.' : '',
    'If the originals cannot be lent, please send recuts.',
    'Please ship them by tracked courier; for the recipient’s courier account, please ask me or them.',
    'Please tell me for how long they are lent. They will be returned to you after the review.',
  ];
  return joinParagraphs(isDepartment.filter(Boolean).join(' '), recipient);
}

const WHY = 'so that a second physician can review my case';

/** The letter of a request: brief, with what such an office needs, and with the right of access. */
export function requestLetter(facts: RequestFacts): LetterText {
  const { case: patientCase, request, provider } = facts;
  const lentItems = request.items.map(({ ask }) => ask).filter(isLent);
  const copies = request.items.map(({ ask }) => ask).filter((ask) => !isLent(ask));
  const itemList = [
    copies.length > 0 ? `Please send me copies of the following, ${WHY}:\n\n${dashList(copies)}` : '',
    lentItems.length > 0
      ? `${copies.length > 0 ? 'Please also lend' : 'Please lend'} the following${copies.length > 0 ? '' : `, ${WHY}`}:\n\n${dashList(lentItems)}`
      : '',
    request.items.length === 0 ? `Please send me a copy of my records, ${WHY}.` : '',
  ];
  const onlyLent = lentItems.length > 0 && copies.length === 0;
  return {
    ...letterhead(facts),
    subject: onlyLent ? 'Request for the loan of pathology materials' : 'Request for copies of my records',
    body: joinParagraphs(
      salutation(provider),
      ...itemList,
      identity(facts),
      lentItems.length > 0 ? loanText(facts) : '',
      onlyLent ? '' : sendingText(lentItems.length > 0 ? { ...request, sendTo: '' } : request, patientCase.contact),
      onlyLent
        ? 'If you have a consent form of your own, please send it to me and I will return it signed.'
        : 'I ask for the copies under my right of access (United States: HIPAA, 45 CFR 164.524). A signed authorization form can be attached; if you use one of your own, please send it to me and I will return it signed.',
      'Please tell me beforehand if there is a fee, and if any of this is kept elsewhere, please tell me where.',
      neededBy(facts),
      THANKS,
      CLOSING,
    ),
    sign: true,
  };
}
