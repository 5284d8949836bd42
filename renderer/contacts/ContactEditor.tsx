import { Button } from '@mantine/core';
import type { Contact, ContactChange } from '../../shared/domain/insurance.ts';
import { client } from '../client/client.ts';
import { Closable } from '../focus/Closable.tsx';
import { AutosaveDate, AutosaveText } from '../forms/AutosaveFields.tsx';
import { AutosaveMoment } from '../forms/AutosaveMoment.tsx';
import { confirmLeave } from '../forms/leave-guard.ts';
import { ProviderSelect } from '../providers/ProviderSelect.tsx';
import classes from './Contacts.module.css';

/** One entry of the contact log; every field saves by itself. */
export function ContactEditor({
  entry,
  withProvider,
  onDone,
  onRemove,
}: {
  entry: Contact;
  /** Shows the field for the provider. */
  withProvider: boolean;
  onDone: () => void;
  onRemove: () => void;
}) {
  const save = (change: ContactChange) => client.contacts.update({ id: entry.id, change });
  const done = () => void confirmLeave().then((close) => close && onDone());
  return (
    <Closable className={classes.editor ?? ''} onClose={done}>
      <div className={classes.grid}>
        <div className={classes.moment}>
          <AutosaveMoment
            label="Date"
            required
            expected="past"
            value={entry.on}
            onSave={(on) => (on ? save({ on }) : Promise.resolve())}
          />
        </div>
        {withProvider && (
          <ProviderSelect
            caseId={entry.caseId}
            label="With"
            value={entry.providerId}
            onSave={(providerId) => save({ providerId })}
          />
        )}
        <div data-person-of={entry.id}>
          <AutosaveText
            label="Who you spoke with"
            placeholder="Name, and department"
            value={entry.person}
            onSave={(person) => save({ person })}
          />
        </div>
        <AutosaveText
          label="Reference number of the call"
          placeholder="Ask for it before you hang up"
          value={entry.reference}
          onSave={(reference) => save({ reference })}
        />
        <AutosaveDate label="Call again on" expected="future" wholeDay value={entry.again} onSave={(again) => save({ again })} />
      </div>
      <AutosaveText label="What was said" lines={3} value={entry.words} onSave={(words) => save({ words })} />
      <div className={classes.actions}>
        <Button variant="light" onClick={done}>
          Done
        </Button>
        <Button variant="default" onClick={onRemove}>
          Remove
        </Button>
      </div>
    </Closable>
  );
}
