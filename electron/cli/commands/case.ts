import { birthTrouble, CaseDraft, FAMILIES, FAMILY_LABELS } from '../../../shared/domain/case.ts';
import { showMoment } from '../../../shared/wording/dates.ts';
import { localDay } from '../../app/local-day.ts';
import { checked } from '../checked.ts';
import { type Command, EXIT, UsageError } from '../command.ts';
import { table } from '../table.ts';

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
    const trouble = birthTrouble(draft.born, localDay());
    if (trouble) throw new UsageError(trouble);
    const subject = await (await terminal.opened()).client.cases.create(draft);
    terminal.answer(subject, subject.id);
    return EXIT.done;
  },
};

export const caseList: Command = {
  name: 'case list',
  help: 'Lists the cases, the nearest appointment first.',
  arguments: [],
  options: {},
  json: true,
  async run(terminal) {
    const cases = await (await terminal.opened()).client.cases.list();
    if (terminal.json) terminal.print(JSON.stringify(cases));
    else
      terminal.print(
        table(
          ['Id', 'Patient', 'Family', 'Appointment', 'Records', 'Missing', 'Question'],
          cases.map((row) => [
            row.id,
            row.patient,
            FAMILY_LABELS[row.family],
            row.appointment ? showMoment(row.appointment) : '',
            String(row.records),
            String(row.missing),
            row.question.replaceAll(/\s+/g, ' ').slice(0, 60),
          ]),
        ),
      );
    return EXIT.done;
  },
};
