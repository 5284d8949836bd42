import { Button } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { callBacks } from '../../shared/contacts/call-back.ts';
import { contactTitle } from '../../shared/contacts/contact-labels.ts';
import type { Contact } from '../../shared/domain/insurance.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { today } from '../format/calendar.ts';
import { confirmLeave } from '../forms/leave-guard.ts';
import { useProviders } from '../providers/useProviders.ts';
import clamped from '../ui/Clamped.module.css';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { ContactEditor } from './ContactEditor.tsx';
import classes from './Contacts.module.css';
import type { ContactLogState } from './useContactLog.ts';

/** Entries shown before "show all". */
const SHOWN_ENTRIES = 3;

/** The entries of a log; one can be open for editing. Delete removes, Escape closes. */
export function ContactEntries({ log }: { log: ContactLogState }) {
  const [showAll, setShowAll] = useState(false);
  const shown = showAll ? log.entries : log.entries.filter(({ id }, index) => index < SHOWN_ENTRIES || id === log.openId);
  const hidden = log.entries.length - shown.length;
  return (
    <div ref={log.list}>
      <ProblemNote error={log.error} />
      {!log.loading && !log.error && log.entries.length === 0 && (
        <p className={classes.emptyText}>
          Nothing logged yet. Write down each call while it lasts: the day, the name, the reference number, what was said. It is
          what counts when somebody later says otherwise.
        </p>
      )}
      {shown.length > 0 && (
        <ul aria-label="Calls, newest first">
          {shown.map((entry) => (
            <Entry key={entry.id} entry={entry} log={log} />
          ))}
        </ul>
      )}
      {(hidden > 0 || showAll) && log.entries.length > SHOWN_ENTRIES && (
        <Button variant="subtle" size="compact-md" onClick={() => setShowAll(!showAll)}>
          {showAll ? 'Show the latest only' : `Show all ${log.entries.length}`}
        </Button>
      )}
    </div>
  );
}

function Entry({ entry, log }: { entry: Contact; log: ContactLogState }) {
  const { byId } = useProviders(entry.caseId);
  const isOpen = entry.id === log.openId;
  const callBack = callBacks(log.entries).includes(entry) ? entry.again : null;
  const provider = log.isOfWholeCase && entry.providerId ? byId.get(entry.providerId)?.name : undefined;

  async function toggle() {
    if (await confirmLeave()) log.open(isOpen ? null : entry.id);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Delete') return;
    event.preventDefault();
    log.removeEntry(entry);
  }
  return (
    <li className={classes.entry} data-open={isOpen || undefined}>
      <button
        type="button"
        className={classes.row}
        data-entry={entry.id}
        aria-expanded={isOpen}
        onClick={() => void toggle()}
        onKeyDown={onKeyDown}
      >
        <span className={classes.title}>{contactTitle(entry)}</span>
        {entry.reference && <span className={classes.rightSection}>Reference {entry.reference}</span>}
        {provider && <span className={classes.detail}>{provider}</span>}
        {!isOpen && entry.words && <span className={`${classes.detail} ${clamped.clamped}`}>{entry.words}</span>}
        {!isOpen && callBack && (
          <span className={classes.callBack} data-now={callBack <= today() || undefined}>
            {callBack < today() ? `To call again: was due on ${formatDate(callBack)}` : `Call again on ${formatDate(callBack)}`}
          </span>
        )}
      </button>
      {isOpen && (
        <ContactEditor
          entry={entry}
          withProvider={log.isOfWholeCase}
          onDone={log.close}
          onRemove={() => log.removeEntry(entry)}
        />
      )}
    </li>
  );
}
