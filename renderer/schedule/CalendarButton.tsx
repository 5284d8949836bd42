import { Button } from '@mantine/core';
import { client } from '../client/client.ts';
import { downloadBlob } from '../client/download.ts';
import { showDone, showProblem } from '../ui/toasts.tsx';

async function saveCalendar(caseId: string): Promise<void> {
  try {
    const { done } = await client.schedule.saveCalendar({ caseId });
    if (done === 'saved') showDone('The calendar file is saved: open it to add the appointment to your calendar.');
    if (done !== 'download') return;
    const { fileName, text } = await client.schedule.calendar({ caseId });
    downloadBlob(new Blob([text], { type: 'text/calendar;charset=utf-8' }), fileName);
  } catch (error) {
    showProblem(error);
  }
}

/** Saves the appointment as an iCalendar file. It says with whom, when and where, nothing of the illness. */
export function CalendarButton({ caseId }: { caseId: string }) {
  return (
    <Button variant="default" onClick={() => void saveCalendar(caseId)}>
      Save for the calendar
    </Button>
  );
}
