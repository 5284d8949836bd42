import { birthDateError, type Case, CaseDraft, type Family } from '../../shared/domain/case.ts';
import { dayOfMoment, LocalMoment, timeOfMoment } from '../../shared/domain/partial-date.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { parseTime } from '../../shared/format/parse-time.ts';
import { dateMessage, today, typedDate } from '../format/calendar.ts';

/** The form of a case: every field as it is typed. */
export type TypedCase = {
  patient: string;
  born: string;
  contact: string;
  question: string;
  condition: string;
  family: Family;
  firstPhysician: string;
  firstOpinionDate: string;
  treatment: string;
  reasons: string;
  medication: string;
  allergies: string;
  recipient: string;
  appointmentDate: string;
  appointmentTime: string;
  appointmentPlace: string;
  bring: string;
  safeUntil: string;
};
export type TypedField = keyof TypedCase;
export type CaseMessages = Partial<Record<TypedField, string>>;

export const EMPTY_CASE: TypedCase = {
  patient: '',
  born: '',
  contact: '',
  question: '',
  condition: '',
  family: 'general',
  firstPhysician: '',
  firstOpinionDate: '',
  treatment: '',
  reasons: '',
  medication: '',
  allergies: '',
  recipient: '',
  appointmentDate: '',
  appointmentTime: '',
  appointmentPlace: '',
  bring: '',
  safeUntil: '',
};

/** Example dates for placeholders and messages. */
export const DATE_EXAMPLES = { born: '12 Mar 1960', appointmentDate: '12 Mar 2027', safeUntil: '12 Mar 2027' } as const;

/** A stored case as the form shows it. */
export function typedCase(stored: Case): TypedCase {
  const { patient, contact, question, condition, family, firstPhysician, treatment, reasons, medication, allergies } = stored;
  const { recipient, appointment, appointmentPlace, bring } = stored;
  return {
    ...{ patient, contact, question, condition, family, firstPhysician, treatment, reasons, medication, allergies },
    ...{ recipient, appointmentPlace, bring },
    born: formatDate(stored.born),
    firstOpinionDate: stored.firstOpinionDate ? formatDate(stored.firstOpinionDate) : '',
    safeUntil: stored.safeUntil ? formatDate(stored.safeUntil) : '',
    appointmentDate: appointment ? formatDate(dayOfMoment(appointment)) : '',
    appointmentTime: timeOfMoment(appointment),
  };
}

function appointmentOf(typed: TypedCase): LocalMoment | null {
  const date = typedDate(typed.appointmentDate);
  const time = parseTime(typed.appointmentTime);
  const moment = LocalMoment.safeParse(`${date ?? ''}${time ? `T${time}` : ''}`);
  return moment.success ? moment.data : null;
}

/** Returns the validation message of each field that is not valid. */
export function validateCase(typed: TypedCase): CaseMessages {
  const messages: CaseMessages = {};
  const setMessage = (field: TypedField, message: string | null | undefined) => {
    if (message) messages[field] = message;
  };
  const result = CaseDraft.omit({ born: true, firstOpinionDate: true, safeUntil: true, appointment: true }).safeParse(typed);
  for (const { path, message } of result.error?.issues ?? []) {
    const field = path[0];
    if (typeof field === 'string' && field in typed) setMessage(field as TypedField, message);
  }
  const born = typedDate(typed.born);
  setMessage(
    'born',
    dateMessage(typed.born, { wholeDay: true, required: true, example: DATE_EXAMPLES.born }) ??
      (born && birthDateError(born, today())),
  );
  setMessage('firstOpinionDate', dateMessage(typed.firstOpinionDate));
  setMessage('safeUntil', dateMessage(typed.safeUntil, { wholeDay: true, example: DATE_EXAMPLES.safeUntil }));
  const hasTime = typed.appointmentTime.trim() !== '';
  setMessage(
    'appointmentDate',
    dateMessage(typed.appointmentDate, { wholeDay: true, required: hasTime, example: DATE_EXAMPLES.appointmentDate }),
  );
  if (hasTime && !parseTime(typed.appointmentTime)) {
    setMessage('appointmentTime', 'This is not read as a time. Write it as 10:30.');
  }
  return messages;
}

/** Returns the valid fields. */
export function validFields(typed: TypedCase): Partial<CaseDraft> {
  const messages = validateCase(typed);
  const { appointmentDate: _date, appointmentTime: _time, ...texts } = typed;
  const validDraft: Partial<CaseDraft> = {
    ...texts,
    firstOpinionDate: typedDate(typed.firstOpinionDate),
    safeUntil: typedDate(typed.safeUntil),
    appointment: appointmentOf(typed),
  };
  for (const field of Object.keys(messages)) {
    if (field === 'appointmentDate' || field === 'appointmentTime') delete validDraft.appointment;
    else delete validDraft[field as keyof CaseDraft];
  }
  if (!messages.born) validDraft.born = typedDate(typed.born) ?? '';
  return validDraft;
}

/** Returns the valid fields that differ from before: an untouched field is never written back. */
export function changedFields(before: TypedCase, typed: TypedCase): Partial<CaseDraft> {
  const validBefore = validFields(before);
  const changed = Object.entries(validFields(typed)).filter(([field, value]) => validBefore[field as keyof CaseDraft] !== value);
  return Object.fromEntries(changed);
}

/** Returns the case once every field is valid; else null. */
export function completeDraft(typed: TypedCase): CaseDraft | null {
  const draft = CaseDraft.safeParse(validFields(typed));
  return Object.keys(validateCase(typed)).length === 0 && draft.success ? draft.data : null;
}
