import type { ChecklistItem, ItemEdit } from '../../shared/domain/checklist.ts';
import type { ScheduledItem } from '../../shared/domain/schedule.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { HOLDER_LABELS } from '../../shared/format/holders.ts';
import { useKeepChecklist } from '../checklist/useKeepChecklist.ts';
import { client } from '../client/client.ts';
import { AutosaveText } from '../forms/fields.tsx';
import { wholeNumber } from './numbers.ts';
import classes from './Schedule.module.css';

/** One thing of the plan: its days, what to do where it may come too late, and the wait it is counted with. */
export function PlannedItem({ caseId, item, planned }: { caseId: string; item: ChecklistItem; planned: ScheduledItem }) {
  const { askBy, asked, expected, spare, note, remedies, holder } = planned;
  const facts = [
    { name: 'Who has it', text: HOLDER_LABELS[holder] },
    { name: 'Ask by', text: asked === null && askBy ? formatDate(askBy) : '' },
    { name: 'Asked', text: asked ? formatDate(asked) : '' },
    { name: asked ? 'Usually here by' : 'If asked today, usually here by', text: expected ? formatDate(expected) : '' },
    { name: 'To spare', text: spare === null ? '' : formatCount(spare, 'day') },
  ].filter(({ text }) => text !== '');
  return (
    <div className={classes.planned}>
      {note && <p className={classes.note}>{note}</p>}
      <dl className={classes.facts}>
        {facts.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {remedies.length > 0 && (
        <>
          <h3>What can be done</h3>
          <ul className={classes.remedies}>
            {remedies.map((remedy) => (
              <li key={remedy}>{remedy}</li>
            ))}
          </ul>
        </>
      )}
      {holder !== 'patient' && <UsualWait caseId={caseId} item={item} />}
    </div>
  );
}

/** The wait that the plan counts with for this case: a typical value, which the person may know better. */
function UsualWait({ caseId, item }: { caseId: string; item: ChecklistItem }) {
  const keep = useKeepChecklist(caseId);
  const { key, name, why, kind, holder, must, lookBackMonths, waitDays } = item;
  const [from, to] = waitDays ?? [null, null];
  const save = async (days: [number, number]) => {
    const edit: ItemEdit = { name, why, kind, holder, must, lookBackMonths, waitDays: days };
    keep(await client.checklist.editItem({ caseId, key, item: edit }));
  };
  const check = (text: string) => wholeNumber(text, 3650);
  return (
    <div className={classes.numbers}>
      <AutosaveText
        label="Usual wait, from (days)"
        value={from === null ? '' : String(from)}
        check={check}
        onSave={(text) => save([Number(text), Math.max(Number(text), to ?? 0)])}
      />
      <AutosaveText
        label="to (days)"
        description="Typical, not promised: what the office tells you counts more."
        value={to === null ? '' : String(to)}
        check={check}
        onSave={(text) => save([Math.min(from ?? 0, Number(text)), Number(text)])}
      />
    </div>
  );
}
