import { type MedicalRecord, RecordChange } from '../../../shared/domain/record.ts';
import { RECORD_KIND_LABELS, RECORD_KINDS } from '../../../shared/domain/record-kinds.ts';
import { formatDate } from '../../../shared/format/format-date.ts';
import { waitingFilesNotice } from '../../../shared/format/unfinished-files.ts';
import { type Command, EXIT, UsageError } from '../command.ts';
import { namedProvider } from '../find-provider.ts';
import { table } from '../table.ts';
import { checked } from '../validated.ts';

/** What is exceptional about a record. */
function remarkOf({ reading, reviewed, loss }: MedicalRecord): string {
  if (reading === 'locked') return 'needs its password';
  return [reviewed ? '' : 'to review', reading === 'as-is' ? '' : reading, loss].filter(Boolean).join(', ');
}

export const recordList: Command = {
  name: 'record list',
  help: 'Lists the records of a case, newest first, undated on top.',
  arguments: ['CASE'],
  options: {},
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const { client } = await terminal.opened();
    const records = await client.records.list({ caseId });
    const providers = new Map((await client.providers.list({ caseId })).map(({ id, name }) => [id, name]));
    const rows = records.map((record) => [
      record.id,
      record.serviceDate ? formatDate(record.serviceDate) : '',
      record.kind ? RECORD_KIND_LABELS[record.kind] : '',
      String(record.pages),
      record.title,
      (record.providerId && providers.get(record.providerId)) || '',
      remarkOf(record),
    ]);
    const notice = waitingFilesNotice((await client.import.unfinished({ caseId })).waiting);
    if (notice) terminal.notify(notice);
    terminal.answer(records, table(['Id', 'Date', 'Kind', 'Pages', 'Title', 'From', 'State'], rows));
    return EXIT.done;
  },
};

export const recordSet: Command = {
  name: 'record set',
  help: 'Says what a record is, by hand; it then counts as looked at. A provider that is not there yet is made.',
  arguments: ['ID'],
  options: {
    kind: { value: 'K', help: `one of ${RECORD_KINDS.join(', ')}` },
    title: { value: 'T', help: 'what the record is called' },
    date: { value: 'DATE', help: 'service date: year, year-month or year-month-day' },
    provider: { value: 'NAME', help: 'who it is from' },
  },
  json: true,
  async run(terminal, given) {
    const [id = ''] = given.arguments;
    const change = checked(RecordChange, {
      kind: given.text('kind'),
      title: given.text('title'),
      serviceDate: given.text('date'),
    });
    const provider = given.text('provider');
    if (provider === undefined && Object.values(change).every((value) => value === undefined))
      throw new UsageError('Say what to set: --kind, --title, --date or --provider.');
    const { client } = await terminal.opened();
    const { caseId } = await client.records.get({ id });
    const providerId = provider === undefined ? undefined : await namedProvider(client, caseId, provider);
    const record = await client.records.update({
      id,
      change: { ...change, ...(providerId ? { providerId } : {}), reviewed: true },
    });
    terminal.answer(record, `${record.title}: saved`);
    return EXIT.done;
  },
};
