import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { orpc } from '../client/client.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { today } from '../format/calendar.ts';
import { Card } from '../ui/Card.tsx';
import classes from './DueCard.module.css';
import { DueList } from './DueList.tsx';
import { ReminderForm } from './ReminderForm.tsx';

/** The id of what is due, to lead to it. */
export const DUE = 'due';

/** How many stand in the card before all are asked for. */
const FEW = 4;

/** What is due in one case, with the person's own reminders. */
export function DueCard({ caseId }: { caseId: string }) {
  const due = useQuery(orpc.due.list.queryOptions({ input: { caseId, today: today() } })).data;
  const [editing, setEditing] = useState<string | 'new' | null>(null);
  const [everything, setEverything] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  if (!due) return null;
  const close = () => {
    setEditing(null);
    focusWhenDrawn(() => add.current);
  };
  const reminder = due.find(({ reminderId }) => reminderId !== null && reminderId === editing);
  return (
    <Card title="Due" rightSection={due.length > 0 ? String(due.length) : undefined}>
      <div id={DUE} tabIndex={-1}>
        {due.length === 0 && <p className={classes.none}>Nothing is due.</p>}
        <DueList
          brief
          focusWhenDrawn={focusWhenDrawn}
          label="Due in this case"
          entries={everything ? due : due.slice(0, FEW)}
          onChange={setEditing}
        />
      </div>
      {editing === null ? (
        <div className={classes.actions}>
          <Button ref={add} variant="subtle" onClick={() => setEditing('new')}>
            Add a reminder
          </Button>
          {due.length > FEW && (
            <Button variant="subtle" aria-expanded={everything} onClick={() => setEverything(!everything)}>
              {everything ? 'Show fewer' : `Show all ${due.length}`}
            </Button>
          )}
        </div>
      ) : (
        <ReminderForm key={editing} caseId={caseId} reminder={reminder ?? null} onClose={close} />
      )}
    </Card>
  );
}
