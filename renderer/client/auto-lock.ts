import { unsavedText } from '../forms/leave-guard.ts';
import { saveEverything } from '../forms/unsaved.ts';
import { clearStanding, showStanding } from '../ui/toasts.tsx';
import { client } from './client.ts';

/** How often the person's activity is reported at most, ms. */
const REPORT_MS = 10_000;
const TOAST = 'not-locked';

/** Saves what is typed and answers whether the vault may lock itself. If not, says why. */
export async function answerLocking(id: string): Promise<void> {
  await saveEverything();
  const unsaved = unsavedText('window');
  if (unsaved)
    showStanding(TOAST, {
      happened: `The vault was to lock itself. ${unsaved}`,
      kept: 'It stays open, so that nothing that you typed is lost.',
      todo: 'Finish or clear what is not saved, or lock it by hand.',
    });
  await client.locking.answer({ id, isSaved: unsaved === '' });
}

/** Reports to the host that the person is here: the pointer moves, a key is pressed. */
export function reportActivity(): void {
  let reported = 0;
  const report = (event: Event) => {
    if (!event.isTrusted || Date.now() - reported < REPORT_MS) return;
    reported = Date.now();
    clearStanding(TOAST);
    client.locking.active().catch(() => {
      reported = 0;
    });
  };
  for (const name of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'])
    window.addEventListener(name, report, { capture: true, passive: true });
}
