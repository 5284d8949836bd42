import { resolutionVisit, visitPlace } from '../../shared/appointments/visit.ts';
import { client } from '../client/client.ts';
import { useDeepLink } from '../focus/useDeepLink.ts';
import { AutosaveText } from '../forms/AutosaveFields.tsx';
import { AutosaveMoment } from '../forms/AutosaveMoment.tsx';
import fields from '../forms/Fields.module.css';
import { PrintButton } from '../pages/PrintButton.tsx';
import { TASK_LINKS } from '../pages/task-links.ts';
import { CalendarButton } from '../schedule/CalendarButton.tsx';
import classes from './Resolution.module.css';
import type { ResolutionFacts } from './useResolution.ts';

/** When and where: the appointment of the chosen option, not of the second opinion. */
export function ResolutionAppointment({ facts, label = 'Appointment' }: { facts: ResolutionFacts; label?: string }) {
  const { caseId, resolution } = facts;
  const visit = resolutionVisit(facts);
  const { hash } = TASK_LINKS['resolution.enter-appointment'];
  useDeepLink(hash);
  return (
    <div className={`${fields.fields} ${fields.grid}`}>
      <AutosaveMoment
        id={hash}
        label={label}
        value={resolution.appointment}
        expected="future"
        onSave={(appointment) => client.resolution.change({ caseId, change: { appointment } })}
      />
      <div className={fields.across}>
        <AutosaveText
          label="Place or link"
          value={resolution.appointmentPlace}
          onSave={(appointmentPlace) => client.resolution.change({ caseId, change: { appointmentPlace } })}
        />
      </div>
      {visit && visit.place === '' && visitPlace(visit) !== '' && (
        <p className={`${fields.across} ${classes.muted}`}>
          While nothing is written here, their address stands in print and in the calendar: {visitPlace(visit)}
        </p>
      )}
      {resolution.appointment !== null && (
        <div className={fields.across}>
          <div className={classes.actions}>
            <CalendarButton caseId={caseId} />
            {visit && (
              <PrintButton kind="visit" of="way-on">
                Print the appointment, with what to bring
              </PrintButton>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
