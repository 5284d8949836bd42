import type { Case } from '../../shared/domain/case.ts';
import { formatMomentLong } from '../../shared/format/format-date.ts';
import { client } from '../client/client.ts';
import { AutosaveDate, AutosaveText } from '../forms/AutosaveFields.tsx';
import { pagePath } from '../pages/pages.ts';
import { Card } from '../ui/Card.tsx';
import { TextLink } from '../ui/links.tsx';
import { CalendarButton } from './CalendarButton.tsx';
import classes from './Schedule.module.css';
import { wholeNumberMessage } from './whole-number.ts';

/** The inputs of the schedule: the safe day, the appointment, and the days for review and decision. */
export function ScheduleFacts({ openCase }: { openCase: Case }) {
  const { id: caseId, appointment } = openCase;
  const save = (change: Partial<Case>) => client.cases.update({ id: caseId, change });
  const check = (text: string) => wholeNumberMessage(text, 365);
  return (
    <Card title="What the plan counts with">
      <div className={classes.form}>
        <AutosaveDate
          label="Safe to wait until"
          description="Ask the first physician: how long can I safely wait?"
          value={openCase.safeUntil}
          expected="future"
          wholeDay
          onSave={(safeUntil) => save({ safeUntil })}
        />
        <AutosaveText
          label="What they said of waiting"
          lines={2}
          value={openCase.safeWords}
          onSave={(safeWords) => save({ safeWords })}
        />
        <AutosaveText
          label="Working days for the review"
          description="Typical: 5–7 once the records are there. Ask the second physician’s office."
          value={String(openCase.reviewDays)}
          check={check}
          onSave={(text) => save({ reviewDays: Number(text) })}
        />
        <AutosaveText
          label="Days to decide afterwards"
          description="Yours to choose."
          value={String(openCase.decideDays)}
          check={check}
          onSave={(text) => save({ decideDays: Number(text) })}
        />
      </div>
      <div className={classes.appointment}>
        <p>
          {appointment ? `Appointment: ${formatMomentLong(appointment)}. ` : 'No appointment yet. '}
          <TextLink to={pagePath('appointment')} params={{ caseId }}>
            {appointment ? 'Change it' : 'Enter it'}
          </TextLink>
        </p>
        {appointment && <CalendarButton caseId={caseId} />}
      </div>
    </Card>
  );
}
