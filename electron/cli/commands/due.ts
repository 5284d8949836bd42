import { addDays } from '../../../shared/dates/days.ts';
import { localDay } from '../../../shared/dates/local-day.ts';
import { Id } from '../../../shared/domain/identity.ts';
import { backupWarning } from '../../../shared/format/backup-labels.ts';
import { formatDate, formatDaysLeft } from '../../../shared/format/format-date.ts';
import { type Command, EXIT, UsageError } from '../command.ts';
import { table } from '../table.ts';
import { taskJson } from '../task-json.ts';

/** How many days the list covers without `--all`. */
const AHEAD_DAYS = 14;

export const due: Command = {
  name: 'due',
  help: 'Lists what is overdue and what is due within two weeks, over all cases.',
  arguments: [],
  options: {
    all: { help: 'everything with a date, however far off' },
    case: { value: 'CASE', help: 'of one case only' },
  },
  json: true,
  async run(terminal, given) {
    const caseId = given.text('case') ?? null;
    if (caseId !== null && !Id.safeParse(caseId).success)
      throw new UsageError(`There is no case “${caseId}”: “second-look case list” shows the ids.`);
    const today = localDay();
    const { client } = await terminal.opened();
    const allEntries = await client.due.list({ caseId, today });
    const entries = given.flag('all') ? allEntries : allEntries.filter(({ on }) => on <= addDays(today, AHEAD_DAYS));
    if (terminal.json) terminal.print(JSON.stringify(entries.map(taskJson)));
    else if (entries.length === 0) terminal.print('Nothing is due.');
    else {
      const rows = entries.map(({ on, days, patient, what, why }) => [
        formatDate(on),
        formatDaysLeft(days),
        patient,
        [what, why].filter(Boolean).join('. '),
      ]);
      terminal.print(table(['Day', '', 'Patient', 'What'], rows));
    }
    const laterCount = allEntries.length - entries.length;
    if (laterCount > 0) terminal.notify(`${laterCount} more later: --all shows them.`);
    const backup = backupWarning(await client.backup.status(), new Date().toISOString());
    if (backup !== null) terminal.notify(backup);
    return EXIT.done;
  },
};
