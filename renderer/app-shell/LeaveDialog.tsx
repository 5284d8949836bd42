import { Button, Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useEffect } from 'react';
import { queryClient } from '../client/query-client.ts';
import { confirmLeave, unsavedText, useLeavePrompt } from '../forms/leave-guard.ts';
import { isSaving, whenSaved } from '../forms/unsaved.ts';
import { confirmClosing, isAtWork } from './confirm-closing.ts';
import classes from './LeaveDialog.module.css';

/** Asks before unsaved text is lost or work stops: on leaving a page, on choosing another row, on closing the window. */
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
      <p className={classes.text}>{prompt?.text}</p>
      <div className={classes.actions}>
        <Button data-autofocus onClick={stay}>
          {prompt?.stay}
        </Button>
        <Button variant="default" onClick={() => prompt?.answer(true)}>
          {prompt?.leave}
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
      confirmed = await confirmClosing(queryClient);
      if (confirmed) window.close();
    }
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      const isDesktop = window.location.protocol === 'app:';
      // Only the desktop window takes the program with it. Behind a browser the work goes on.
      if (confirmed || !(isSaving() || unsavedText('window') || (isDesktop && isAtWork(queryClient)))) return;
      event.preventDefault();
      if (isDesktop) void close();
    };
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => window.removeEventListener('beforeunload', onBeforeUnload);
  }, []);
}
