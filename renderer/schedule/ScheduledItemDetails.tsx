import type { ChecklistItem, ItemEdit } from '../../shared/domain/checklist.ts';
import type { ScheduledItem } from '../../shared/domain/schedule.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { HOLDER_LABELS } from '../../shared/format/holders.ts';
import { useStoreChecklist } from '../checklist/useStoreChecklist.ts';
import { client } from '../client/client.ts';
import { AutosaveText } from '../forms/AutosaveFields.tsx';
import classes from './Schedule.module.css';
import { wholeNumberMessage } from './whole-number.ts';

/** The details of a scheduled item: its days, remedies where it may come too late, and its usual wait. */
export function ScheduledItemDetails({ caseId, item, planned }: { caseId: string; item: ChecklistItem; planned: ScheduledItem }) {
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
      {holder !== 'patient' && <UsualWaitField caseId={caseId} item={item} />}
    </div>
  );
}

/** The wait that the schedule uses for this case: a typical value, which the person may know better. */
function UsualWaitField({ caseId, item }: { caseId: string; item: ChecklistItem }) {
  const storeChecklist = useStoreChecklist(caseId);
  const { key, name, why, kind, holder, must, lookBackMonths, waitDays } = item;
  const [from, to] = waitDays ?? [null, null];
  const save = async (days: [number, number]) => {
    const edit: ItemEdit = { name, why, kind, holder, must, lookBackMonths, waitDays: days };
    storeChecklist(await client.checklist.editItem({ caseId, key, item: edit }));
  };
  const check = (text: string) => wholeNumberMessage(text, 3650);
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
