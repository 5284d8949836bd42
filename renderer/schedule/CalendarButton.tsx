import { Button } from '@mantine/core';
import { client } from '../client/client.ts';
import { download } from '../client/download.ts';
import { showDone, showProblem } from '../ui/toasts.tsx';

/** Lets the browser save a text where the host cannot. */
function downloadText(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  download(address, fileName);
  URL.revokeObjectURL(address);
}

async function saveCalendar(caseId: string): Promise<void> {
  try {
    const { done } = await client.schedule.saveCalendar({ caseId });
    if (done === 'saved') showDone('The calendar file is saved: open it to add the appointment to your calendar.');
    if (done !== 'download') return;
    const { fileName, text } = await client.schedule.calendar({ caseId });
    downloadText(fileName, text);
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
