import { Button, Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useEffect } from 'react';
import { confirmLeave, unsavedText, useLeavePrompt } from '../forms/leave-guard.ts';
import { isSaving, whenSaved } from '../forms/unsaved.ts';
import classes from './LeaveDialog.module.css';

/** Asks before unsaved text is lost: on leaving a page, on choosing another row, on closing the window. */
export function LeaveDialog() {
  const prompt = useLeavePrompt();
  useBlocker({
    shouldBlockFn: async ({ current, next }) => current.pathname !== next.pathname && !(await confirmLeave()),
    enableBeforeUnload: false,
  });
  useBeforeUnload();

  function stay() {
    prompt?.answer(false);
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('main [aria-invalid="true"], main [data-autofocus]')?.focus(),
    );
  }

  return (
    <Modal opened={prompt !== null} onClose={stay} title={prompt?.title} returnFocus={false} transitionProps={{ duration: 0 }}>
      <p className={classes.text}>What you typed there would be lost. Everything else is kept.</p>
      <div className={classes.actions}>
        <Button data-autofocus onClick={stay}>
          Go back to it
        </Button>
        <Button variant="default" onClick={() => prompt?.answer(true)}>
          Leave without it
        </Button>
      </div>
    </Modal>
  );
}

/** A browser asks by itself. The desktop window stays open instead: this dialog asks, and closes the window afterwards. */
function useBeforeUnload() {
  useEffect(() => {
    let confirmed = false;
    async function close() {
      await whenSaved();
      confirmed = await confirmLeave('window');
      if (confirmed) window.close();
    }
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (confirmed || !(isSaving() || unsavedText('window'))) return;
      event.preventDefault();
      if (window.location.protocol === 'app:') void close();
    };
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => window.removeEventListener('beforeunload', onBeforeUnload);
  }, []);
}
