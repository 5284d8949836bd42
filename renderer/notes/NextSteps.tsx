import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { formatDate } from '../../shared/format/format-date.ts';
import { datedSteps } from '../../shared/notes/next-steps.ts';
import { orpc } from '../client/client.ts';
import { dayFirst, today } from '../format/calendar.ts';
import { AutosaveText } from '../forms/AutosaveFields.tsx';
import classes from './Notes.module.css';

/** The next steps of a note, with a reminder offered for each line that names a future day. */
export function NextSteps({
  caseId,
  value,
  onSave,
}: {
  caseId: string;
  value: string;
  onSave: (text: string) => Promise<unknown>;
}) {
  const reminders = useQuery(orpc.reminders.list.queryOptions({ input: { caseId } })).data;
  const create = useMutation(orpc.reminders.create.mutationOptions());
  const steps = datedSteps(value, { dayFirst, today: today() });
  return (
    <div>
      <AutosaveText
        label="Next steps"
        placeholder="For example: MRI of the neck, call on 12 March"
        lines={2}
        value={value}
        onSave={onSave}
      />
      {steps.length > 0 && (
        <ul className={classes.steps} aria-label="Next steps with a day">
          {steps.map(({ what: task, on }) => {
            const isReminderSet = reminders?.some((reminder) => reminder.on === on && reminder.what === task);
            return (
              <li key={`${on} ${task}`}>
                <span className={classes.step}>
                  {formatDate(on)}: {task}
                </span>
                {isReminderSet ? (
                  <span className={classes.muted}>Reminder set</span>
                ) : (
                  <Button
                    variant="default"
                    size="compact-md"
                    aria-label={`Remind me on ${formatDate(on)}: ${task}`}
                    onClick={() => create.mutate({ caseId, draft: { on, what: task } })}
                  >
                    Remind me
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
