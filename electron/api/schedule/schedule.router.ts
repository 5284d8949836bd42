import { appointmentCalendar } from '../../../shared/appointments/appointment-event.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { scheduleOf } from '../../../shared/schedule/schedule.ts';
import type { VaultContext } from '../context.ts';
import { journeyOf } from '../journey/journey-facts.ts';
import { orNotFound } from '../preconditions.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';

export const scheduleRouter = vaultProcedure.schedule.router({
  get: caseProcedure.schedule.get.handler(({ context, input }) =>
    scheduleOf(journeyOf(context.queries, context.case, input.today)),
  ),
  calendar: caseProcedure.schedule.calendar.handler(({ context }) => calendarOf(context)),
  saveCalendar: caseProcedure.schedule.saveCalendar.handler(async ({ context }) => {
    const { fileName, text } = calendarOf(context);
    const { saveFile } = context.ports.native;
    return { done: saveFile ? await saveFile(fileName, bytesOf(text)) : 'download' };
  }),
});

/** The calendar file of the appointments. Its name reveals nothing. Throws Problem NOT_FOUND without an appointment. */
function calendarOf({ queries, ports, case: patientCase }: VaultContext & { case: Case }): { fileName: string; text: string } {
  const facts = {
    case: patientCase,
    providers: queries.providers.list(patientCase.id),
    resolution: queries.resolution.get(patientCase.id),
  };
  const text = orNotFound(appointmentCalendar(facts, ports.clock.now()) ?? undefined, 'The day of the appointment');
  return { fileName: 'appointment.ics', text };
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
