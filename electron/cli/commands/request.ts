import { resolve } from 'node:path';
import type { Client } from '../../../shared/contract/index.ts';
import { localDay } from '../../../shared/dates/local-day.ts';
import { Id } from '../../../shared/domain/identity.ts';
import type { Letter } from '../../../shared/domain/letter.ts';
import { type ProposedRequest, type RecordRequest, RequestStep } from '../../../shared/domain/request.ts';
import { formatDate } from '../../../shared/format/format-date.ts';
import { letterAsText } from '../../../shared/letters/plain-text.ts';
import { outstandingItems } from '../../../shared/requests/received.ts';
import {
  describeAnswerDue,
  describeDeadline,
  requestAddressee,
  requestStateLabel,
} from '../../../shared/requests/request-labels.ts';
import { writeFileAtomic } from '../../platform/write-file-atomic.ts';
import { type Command, EXIT } from '../command.ts';
import { PAPER, paperOf } from '../options.ts';
import { checkOutputFile } from '../output-file.ts';
import { table } from '../table.ts';
import { checked } from '../validated.ts';

/** What a request goes to and covers, a line each. */
function proposedRows(proposed: readonly ProposedRequest[], providers: Parameters<typeof requestAddressee>[1]): string[][] {
  return proposed.map(({ draft, names }) => [requestAddressee(draft, providers), names.join('; ')]);
}

export const requestList: Command = {
  name: 'request list',
  help: 'Lists the requests for records of a case: whom, how they stand, until when, what is out.',
  arguments: ['CASE'],
  options: { proposed: { help: 'also those that would cover what nobody has been asked for yet' } },
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const { client } = await terminal.opened();
    const requests = await client.requests.list({ caseId });
    const proposed = given.flag('proposed') ? await client.requests.proposed({ caseId }) : [];
    if (terminal.json) {
      terminal.print(JSON.stringify(given.flag('proposed') ? { requests, proposed } : requests));
      return EXIT.done;
    }
    const [providers, records] = await Promise.all([client.providers.list({ caseId }), client.records.list({ caseId })]);
    const rows = requests.map((request) => [
      request.id,
      requestAddressee(request, providers),
      requestStateLabel(request),
      describeAnswerDue(request, localDay()),
      `${outstandingItems(request, records).length} of ${request.items.length}`,
    ]);
    terminal.print(rows.length > 0 ? table(['Id', 'To', 'State', 'Due', 'Out'], rows) : 'No requests yet.');
    if (proposed.length > 0) terminal.print(`\n${table(['Would go to', 'And ask for'], proposedRows(proposed, providers))}`);
    else if (given.flag('proposed')) terminal.print('\nNothing is left to ask an office for.');
    return EXIT.done;
  },
};

export const requestDraft: Command = {
  name: 'request draft',
  help: 'Makes the requests that would cover what nobody has been asked for yet: one an office. Prints their ids.',
  arguments: ['CASE'],
  options: {},
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const { client } = await terminal.opened();
    const proposed = await client.requests.proposed({ caseId });
    const created: RecordRequest[] = [];
    for (const { draft } of proposed) created.push(await client.requests.create({ caseId, draft }));
    if (terminal.json) terminal.print(JSON.stringify(created));
    else for (const { id } of created) terminal.print(id);
    if (created.length === 0) terminal.notify('Nothing is left to ask an office for.');
    return EXIT.done;
  },
};

/** The letter of a request: the latest there is, else begun. A follow-up that was sent is not sent again: a new one is begun. */
async function letterOf(client: Client, request: RecordRequest, kind: 'request' | 'follow-up'): Promise<Letter> {
  const letters = await client.letters.list({ caseId: request.caseId });
  const found = letters.find(
    (letter) => letter.requestId === request.id && letter.kind === kind && (kind === 'request' || letter.sent === null),
  );
  const { caseId, providerId, id: requestId } = request;
  return found ?? client.letters.create({ caseId, draft: { kind, providerId, requestId, date: localDay() } });
}

export const requestLetter: Command = {
  name: 'request letter',
  help: 'Prints the letter of a request as plain text, or writes it to a file ready to sign.',
  arguments: ['REQUEST'],
  options: {
    'follow-up': { help: 'the letter that follows it up, by how it stands today' },
    output: { value: 'FILE.pdf', help: 'as a PDF; a file that is there is replaced', short: 'o' },
    paper: PAPER,
  },
  json: true,
  async run(terminal, given) {
    const [id = ''] = given.arguments;
    const output = given.text('output');
    const paper = paperOf(given);
    const file = output === undefined ? null : resolve(output);
    if (file) await checkOutputFile(file);
    const app = await terminal.opened();
    const request = await app.client.requests.get({ id: checked(Id, id) });
    const letter = await letterOf(app.client, request, given.flag('follow-up') ? 'follow-up' : 'request');
    if (file === null) {
      terminal.answer(letter, letterAsText(letter.text, letter.date));
      return EXIT.done;
    }
    const printoutRequest = { caseId: request.caseId, kind: 'letter' as const, of: letter.id, paper, today: localDay() };
    const { bytes } = await app.printout(printoutRequest);
    await writeFileAtomic(file, [bytes]);
    terminal.answer({ file, letter: letter.id, bytes: bytes.length }, file);
    return EXIT.done;
  },
};

export const requestMark: Command = {
  name: 'request mark',
  help: `Says what happened to a request. STATE: ${RequestStep.shape.what.options.join(', ')}.`,
  arguments: ['REQUEST', 'STATE'],
  options: {
    on: { value: 'DAY', help: 'when, year-month-day (default: today)' },
    words: { value: 'TEXT', help: 'with whom, reference number, reason' },
  },
  json: true,
  async run(terminal, given) {
    const [id = '', what = ''] = given.arguments;
    const step = checked(RequestStep, { what, on: given.text('on') ?? localDay(), words: given.text('words') ?? '' });
    const { client } = await terminal.opened();
    const { steps } = await client.requests.get({ id: checked(Id, id) });
    const request = await client.requests.update({ id, change: { steps: [...steps, step] } });
    const providers = await client.providers.list({ caseId: request.caseId });
    const clock = describeDeadline(request, localDay());
    const status = `${requestAddressee(request, providers)}: ${requestStateLabel(request).toLowerCase()} (${formatDate(step.on)})`;
    terminal.answer(request, [status, clock].filter(Boolean).join('. '));
    return EXIT.done;
  },
};
