import { Button, Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useEffect } from 'react';
import { mayLeave, unsavedText, useLeaving } from '../forms/leave-guard.ts';
import { isSaving, whenSaved } from '../forms/unsaved.ts';
import classes from './LeaveQuestion.module.css';

/** Asks before unsaved text is lost: on the way to another page, at another choice in a list, on closing the window. */
export function LeaveQuestion() {
  const leaving = useLeaving();
  useBlocker({
    shouldBlockFn: async ({ current, next }) => current.pathname !== next.pathname && !(await mayLeave()),
    enableBeforeUnload: false,
  });
  useBeforeUnload();

  function stay() {
    leaving?.answer(false);
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('main [aria-invalid="true"], main [data-autofocus]')?.focus(),
    );
  }

  return (
    <Modal opened={leaving !== null} onClose={stay} title={leaving?.title} returnFocus={false} transitionProps={{ duration: 0 }}>
      <p className={classes.words}>What you typed there would be lost. Everything else is kept.</p>
      <div className={classes.actions}>
        <Button data-autofocus onClick={stay}>
          Go back to it
        </Button>
        <Button variant="default" onClick={() => leaving?.answer(true)}>
          Leave without it
        </Button>
      </div>
    </Modal>
  );
}

/** A browser asks by itself. The desktop's window only stays open: there this question is shown, and the window closed after it. */
function useBeforeUnload() {
  useEffect(() => {
    let answered = false;
    async function close() {
      await whenSaved();
      answered = await mayLeave('window');
      if (answered) window.close();
    }
    const ask = (event: BeforeUnloadEvent) => {
      if (answered || !(isSaving() || unsavedText('window'))) return;
      event.preventDefault();
      if (window.location.protocol === 'app:') void close();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
}
