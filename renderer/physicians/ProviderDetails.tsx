import { Button } from '@mantine/core';
import { PROVIDER_KIND_LABELS, PROVIDER_KINDS, type Provider, type ProviderDraft } from '../../shared/domain/provider.ts';
import { client } from '../client/client.ts';
import fields from '../components/Fields.module.css';
import { AutosaveSelect, AutosaveText } from '../components/fields.tsx';
import classes from './Physicians.module.css';
import { emailRemark, phoneRemark } from './reach.ts';

/** Who this is and how to reach them; everything saves itself. */
export function ProviderDetails({ provider, onRemove }: { provider: Provider; onRemove: () => void }) {
  const save = (change: Partial<ProviderDraft>) => client.providers.update({ id: provider.id, change });
  return (
    <div className={classes.details}>
      <h2>{provider.name}</h2>
      <div className={`${fields.fields} ${classes.grid}`}>
        <AutosaveText
          label="Name"
          required
          value={provider.name}
          check={(name) => (name.trim() === '' ? 'A name is needed.' : null)}
          onSave={(name) => save({ name })}
        />
        <AutosaveSelect
          label="Kind"
          value={provider.kind}
          options={PROVIDER_KINDS.map((value) => ({ value, label: PROVIDER_KIND_LABELS[value] }))}
          onSave={(kind) => save({ kind })}
        />
        <AutosaveText label="Specialty" value={provider.specialty} onSave={(specialty) => save({ specialty })} />
        <AutosaveText
          label="Hospital, practice or group"
          value={provider.institution}
          onSave={(institution) => save({ institution })}
        />
        <AutosaveText
          label="Telephone"
          description={phoneRemark(provider.phone)}
          value={provider.phone}
          onSave={(phone) => save({ phone })}
        />
        <AutosaveText label="Fax" description={phoneRemark(provider.fax)} value={provider.fax} onSave={(fax) => save({ fax })} />
        <AutosaveText
          label="E-mail"
          description={emailRemark(provider.email)}
          value={provider.email}
          onSave={(email) => save({ email })}
        />
        <AutosaveText label="Address" lines={2} value={provider.address} onSave={(address) => save({ address })} />
        <div className={classes.across}>
          <AutosaveText label="Remarks" lines={3} value={provider.remarks} onSave={(remarks) => save({ remarks })} />
        </div>
      </div>
      <div className={classes.actions}>
        <Button variant="default" onClick={onRemove}>
          Remove
        </Button>
      </div>
    </div>
  );
}
