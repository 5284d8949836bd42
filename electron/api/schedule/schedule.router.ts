import { appointmentCalendar } from '../../../shared/icalendar/appointment-event.ts';
import { scheduleOf } from '../../../shared/schedule/schedule.ts';
import { vaultProcedure } from '../context.ts';
import { journeyOf } from '../journey/journey-facts.ts';
import { found } from '../not-found.ts';
import type { Queries } from '../queries.ts';

export const scheduleRouter = vaultProcedure.schedule.router({
  get: vaultProcedure.schedule.get.handler(({ context: { queries }, input }) =>
    scheduleOf(journeyOf(queries, queries.cases.get(input.caseId), input.today)),
  ),
  calendar: vaultProcedure.schedule.calendar.handler(({ context: { queries, ports }, input }) =>
    calendarOf(queries, input.caseId, ports.clock.now()),
  ),
  saveCalendar: vaultProcedure.schedule.saveCalendar.handler(async ({ context: { queries, ports }, input }) => {
    const { fileName, text } = calendarOf(queries, input.caseId, ports.clock.now());
    const { saveFile } = ports.native;
    return { done: saveFile ? await saveFile(fileName, bytesOf(text)) : 'download' };
  }),
});

/** The file of the appointments; its name tells nothing. Throws Problem NOT_FOUND without an appointment. */
function calendarOf(queries: Queries, caseId: string, now: string): { fileName: string; text: string } {
  const facts = {
    case: queries.cases.get(caseId),
    providers: queries.providers.list(caseId),
    resolution: queries.resolution.get(caseId),
  };
  const text = found(appointmentCalendar(facts, now) ?? undefined, 'The day of the appointment');
  return { fileName: 'appointment.ics', text };
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
