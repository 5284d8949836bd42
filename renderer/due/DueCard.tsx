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

/** The element id of the list, for links. */
export const DUE_ID = 'due';

/** Entries shown before "Show all". */
const SHOWN_ENTRIES = 4;

/** The due entries of one case, with the person's own reminders. */
export function DueCard({ caseId }: { caseId: string }) {
  const due = useQuery(orpc.due.list.queryOptions({ input: { caseId, today: today() } })).data;
  const [editing, setEditing] = useState<string | 'new' | null>(null);
  const [areAllShown, setAreAllShown] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  if (!due) return null;
  const close = () => {
    setEditing(null);
    focusWhenDrawn(() => addButton.current);
  };
  const reminder = due.find(({ reminderId }) => reminderId !== null && reminderId === editing);
  return (
    <Card title="Due" rightSection={due.length > 0 ? String(due.length) : undefined}>
      <div id={DUE_ID} tabIndex={-1}>
        {due.length === 0 && <p className={classes.emptyText}>Nothing is due.</p>}
        <DueList
          hideReason
          focusWhenDrawn={focusWhenDrawn}
          label="Due in this case"
          entries={areAllShown ? due : due.slice(0, SHOWN_ENTRIES)}
          onChange={setEditing}
        />
      </div>
      {editing === null ? (
        <div className={classes.actions}>
          <Button ref={addButton} variant="subtle" onClick={() => setEditing('new')}>
            Add a reminder
          </Button>
          {due.length > SHOWN_ENTRIES && (
            <Button variant="subtle" aria-expanded={areAllShown} onClick={() => setAreAllShown(!areAllShown)}>
              {areAllShown ? 'Show fewer' : `Show all ${due.length}`}
            </Button>
          )}
        </div>
      ) : (
        <ReminderForm key={editing} caseId={caseId} reminder={reminder ?? null} onClose={close} />
      )}
    </Card>
  );
}
