import type { ItemState } from '../../../shared/domain/checklist.ts';
import { formatCount } from '../../../shared/format/amounts.ts';
import { type Command, EXIT } from '../command.ts';
import { table } from '../table.ts';

const STATES: Record<ItemState, string> = {
  open: 'missing',
  proposed: 'to review',
  proved: 'proved',
  done: 'done by hand',
  'not-applicable': 'not applicable',
};

export const checklistShow: Command = {
  name: 'checklist',
  help: 'Shows what the second physician needs: what is missing first.',
  arguments: ['CASE'],
  options: {},
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const list = await (await terminal.opened()).client.checklist.get({ caseId });
    if (terminal.json) terminal.print(JSON.stringify(list));
    else {
      const rows = list.items.map((item) => [
        STATES[item.state],
        item.must ? 'must' : 'should',
        `${item.name}${item.condition ? ` (${item.condition})` : ''}`,
        [item.records.length > 0 && formatCount(item.records.length, 'record'), item.written, item.stale]
          .filter(Boolean)
          .join(' · '),
      ]);
      terminal.print(table(['State', '', 'Item', 'Proved by'], rows));
      for (const { question, applies } of list.conditions)
        if (applies === null) terminal.print(`\nNot answered yet: ${question}`);
      terminal.print(`\n${list.inHand} of ${list.applicable} in hand, ${list.missing} missing.`);
    }
    return EXIT.done;
  },
};
