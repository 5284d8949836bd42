import { CLAIM_KEYS, type ClaimKey, OpinionDraft, Perspective } from '../../../shared/domain/opinion.ts';
import { formatDate } from '../../../shared/format/format-date.ts';
import {
  CLAIM_LABELS,
  opinionTitle,
  PERSPECTIVE_LABELS,
  physicianOf,
  specialtyOf,
  statedText,
} from '../../../shared/opinions/opinion-labels.ts';
import { type Command, EXIT, type Option } from '../command.ts';
import { namedProvider } from '../find-provider.ts';
import { idsOf, idsOption } from '../options.ts';
import { checked } from '../validated.ts';

/** The option of a claim: "would-change". */
const flagOf = (key: ClaimKey) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const CLAIMS: Record<string, Option> = Object.fromEntries(
  CLAIM_KEYS.map((key) => [flagOf(key), { value: 'TEXT', help: CLAIM_LABELS[key].toLowerCase() }]),
);

export const opinionAdd: Command = {
  name: 'opinion add',
  help: 'Writes down what a physician concluded, behind the opinions there are, and prints its id.',
  arguments: ['CASE'],
  options: {
    physician: { value: 'NAME', help: 'who gave it; added to the list of physicians if not there', required: true },
    specialty: { value: 'TEXT', help: 'in which specialty; else as the list of physicians says' },
    perspective: { value: 'WORD', help: `from where they see it: ${Perspective.options.join(', ')}` },
    date: { value: 'DATE', help: 'year, year-month or year-month-day; else the day of the report or note' },
    ...CLAIMS,
    report: idsOption('the records that are its written report'),
    note: idsOption('notes of the talk it was given in'),
    packet: idsOption('packets handed over that they looked at'),
    saw: idsOption('single records that they looked at'),
  },
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const claims = CLAIM_KEYS.flatMap((key) => {
      const text = given.text(flagOf(key));
      return text === undefined ? [] : [[key, { text, sources: [] }]];
    });
    const recordIds = idsOf(given, 'report');
    const draft = checked(OpinionDraft, {
      specialty: given.text('specialty'),
      perspective: given.text('perspective'),
      date: given.text('date'),
      form: recordIds ? 'report' : 'talk',
      recordIds,
      noteIds: idsOf(given, 'note'),
      packetIds: idsOf(given, 'packet'),
      sawRecordIds: idsOf(given, 'saw'),
      claims: Object.fromEntries(claims),
    });
    const { client } = await terminal.opened();
    await client.cases.get({ id: caseId });
    const providerId = await namedProvider(client, caseId, given.text('physician') ?? '', 'physician');
    const opinion = await client.opinions.create({ caseId, draft: { ...draft, providerId } });
    terminal.answer(opinion, opinion.id);
    return EXIT.done;
  },
};

export const opinionList: Command = {
  name: 'opinion list',
  help: 'Shows the opinions of a case in the order in which they were given, and what each says.',
  arguments: ['CASE'],
  options: {},
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const { client } = await terminal.opened();
    await client.cases.get({ id: caseId });
    const opinions = await client.opinions.list({ caseId });
    const providers = await client.providers.list({ caseId });
    const texts = opinions.map((opinion, index) => {
      const { perspective, date, form } = opinion;
      const head = [
        `${opinionTitle(index)}: ${physicianOf(opinion, providers)}`,
        specialtyOf(opinion, providers),
        perspective === 'unsaid' ? '' : PERSPECTIVE_LABELS[perspective].toLowerCase(),
        date ? formatDate(date) : 'no date',
        form === 'report' ? 'from a written report' : 'from a talk',
        opinion.id,
      ];
      const lines = CLAIM_KEYS.filter((key) => statedText(opinion, key) !== '').map(
        (key) => `  ${CLAIM_LABELS[key]}: ${statedText(opinion, key).replaceAll('\n', '\n    ')}`,
      );
      return [head.filter(Boolean).join(' · '), ...(lines.length > 0 ? lines : ['  Nothing is written yet.'])].join('\n');
    });
    terminal.answer(opinions, texts.join('\n\n') || 'No opinion is written down yet.');
    return EXIT.done;
  },
};
