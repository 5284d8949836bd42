import { localDay, localDayOf } from '../../../shared/dates/local-day.ts';
import { birthDateError, CaseDraft, type CaseRow, FAMILIES, FAMILY_LABELS } from '../../../shared/domain/case.ts';
import { formatDate, formatMoment } from '../../../shared/format/format-date.ts';
import type { App } from '../../api/app.ts';
import { type Command, EXIT, type Exit, type Terminal, UsageError } from '../command.ts';
import { table } from '../table.ts';
import { checked } from '../validated.ts';

export const caseAdd: Command = {
  name: 'case add',
  help: 'Makes a case and prints its id.',
  arguments: [],
  options: {
    patient: { value: 'NAME', help: 'the patient', required: true },
    born: { value: 'DATE', help: 'date of birth, year-month-day', required: true },
    question: { value: 'TEXT', help: 'the medical question', required: true },
    condition: { value: 'TEXT', help: 'diagnosis and stage' },
    family: { value: 'NAME', help: `one of ${FAMILIES.join(', ')}` },
    physician: { value: 'NAME', help: 'the first physician' },
    treatment: { value: 'TEXT', help: 'the proposed treatment' },
    appointment: { value: 'DATE', help: 'of the second opinion: year-month-day, or year-month-dayThour:minute' },
  },
  json: true,
  async run(terminal, given) {
    const draft = checked(CaseDraft, {
      patient: given.text('patient'),
      born: given.text('born'),
      question: given.text('question'),
      condition: given.text('condition'),
      family: given.text('family'),
      firstPhysician: given.text('physician'),
      treatment: given.text('treatment'),
      appointment: given.text('appointment'),
    });
    const validationMessage = birthDateError(draft.born, localDay());
    if (validationMessage) throw new UsageError(validationMessage);
    const patientCase = await (await terminal.opened()).client.cases.create(draft);
    terminal.answer(patientCase, patientCase.id);
    return EXIT.done;
  },
};

export const caseList: Command = {
  name: 'case list',
  help: 'Lists the cases, the nearest appointment first, decided ones last.',
  arguments: [],
  options: { archived: { help: 'those that are archived instead' } },
  json: true,
  async run(terminal, given) {
    const archived = given.flag('archived');
    const all = await (await terminal.opened()).client.cases.list();
    const cases = all.filter((row) => (row.archived !== null) === archived);
    const rows = cases.map((row) => [
      row.id,
      row.patient,
      FAMILY_LABELS[row.family],
      row.appointment ? formatMoment(row.appointment) : '',
      String(row.records),
      String(row.missing),
      closedLabel(row),
      row.question.replaceAll(/\s+/g, ' ').slice(0, 60),
    ]);
    terminal.answer(cases, table(['Id', 'Patient', 'Family', 'Appointment', 'Records', 'Missing', 'Rests', 'Question'], rows));
    return EXIT.done;
  },
};

function closedLabel({ decided, archived }: Pick<CaseRow, 'decided' | 'archived'>): string {
  const states = [decided && `decided ${formatDate(decided)}`, archived && `archived ${formatDate(localDayOf(archived))}`];
  return states.filter(Boolean).join(', ');
}

/** Answers with the status of a case after it was archived or reopened. */
async function answerStatus(terminal: Terminal, { client }: App, caseId: string, sentence: string): Promise<Exit> {
  const { archived } = await client.cases.get({ id: caseId });
  const { decided } = await client.decision.get({ caseId });
  terminal.answer({ id: caseId, archived, decided }, sentence);
  return EXIT.done;
}

export const caseArchive: Command = {
  name: 'case archive',
  help: 'Lays a case by: it leaves the daily lists, and everything in it can be read.',
  arguments: ['CASE'],
  options: {},
  json: true,
  async run(terminal, given) {
    const [id = ''] = given.arguments;
    const app = await terminal.opened();
    await app.client.cases.archive({ id });
    return answerStatus(terminal, app, id, 'The case is archived. Everything in it can be read.');
  },
};

export const caseReopen: Command = {
  name: 'case reopen',
  help: 'Takes a case up again that is archived; where it was decided, the decision is open again too.',
  arguments: ['CASE'],
  options: {},
  json: true,
  async run(terminal, given) {
    const [id = ''] = given.arguments;
    const app = await terminal.opened();
    const { archived } = await app.client.cases.get({ id });
    const { decided } = await app.client.decision.get({ caseId: id });
    if (archived !== null) await app.client.cases.unarchive({ id });
    if (decided !== null) await app.client.decision.reopen({ caseId: id });
    const details = [
      archived !== null && 'The case is taken up again: it is in the daily lists.',
      decided !== null && `The decision of ${formatDate(decided)} is open again; its record is kept as it was.`,
    ].filter(Boolean);
    return answerStatus(terminal, app, id, details.join('\n') || 'The case was open already.');
  },
};
