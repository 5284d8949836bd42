import { Button } from '@mantine/core';
import { ContactEntries } from './ContactEntries.tsx';
import classes from './Contacts.module.css';
import { type LogOf, useContactLog } from './useContactLog.ts';

/** The log of calls with one provider, of the insurance, or of a whole case, with the button to log another. */
export function ContactLog(of: LogOf) {
  const log = useContactLog(of);
  return (
    <section className={classes.log} aria-label="Calls">
      <div className={classes.head}>
        <h3>Calls</h3>
        <Button ref={log.beginButton} variant="default" size="compact-md" onClick={log.begin} loading={log.beginning}>
          Log a call
        </Button>
      </div>
      <ContactEntries log={log} />
    </section>
  );
}
