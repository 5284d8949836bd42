import { Button } from '@mantine/core';
import { ContactEntries } from './ContactEntries.tsx';
import classes from './Contacts.module.css';
import { type LogScope, useContactLog } from './useContactLog.ts';

/** The contact log of a provider, of the insurance, or of a whole case, with a button to add. */
export function ContactLog(scope: LogScope) {
  const log = useContactLog(scope);
  return (
    <section className={classes.log} aria-label="Calls">
      <div className={classes.header}>
        <h3>Calls</h3>
        <Button ref={log.addButton} variant="default" size="compact-md" onClick={log.createEntry} loading={log.creating}>
          Log a call
        </Button>
      </div>
      <ContactEntries log={log} />
    </section>
  );
}
