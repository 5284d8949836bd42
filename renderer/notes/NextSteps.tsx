import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { showDate } from '../../shared/format/format-date.ts';
import { datedSteps } from '../../shared/notes/next-steps.ts';
import { orpc } from '../client/client.ts';
import { dayFirst, today } from '../forms/calendar-labels.ts';
import { AutosaveText } from '../forms/fields.tsx';
import classes from './Notes.module.css';

/** What comes next, and a reminder offered for each line that names a day to come. */
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
          {steps.map(({ what, on }) => {
            const set = reminders?.some((reminder) => reminder.on === on && reminder.what === what);
            return (
              <li key={`${on} ${what}`}>
                <span className={classes.step}>
                  {showDate(on)}: {what}
                </span>
                {set ? (
                  <span className={classes.quiet}>Reminder set</span>
                ) : (
                  <Button
                    variant="default"
                    size="compact-md"
                    aria-label={`Remind me on ${showDate(on)}: ${what}`}
                    onClick={() => create.mutate({ caseId, draft: { on, what } })}
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
