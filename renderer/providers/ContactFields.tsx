import { PROVIDER_KIND_LABELS, PROVIDER_KINDS, type Provider, type ProviderChange } from '../../shared/domain/provider.ts';
import { emailRemark, phoneRemark } from '../../shared/providers/contact-remarks.ts';
import { AutosaveSelect, AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';

/** Who a provider is and how to reach them; every field saves by itself. */
export function ContactFields({ provider, save }: { provider: Provider; save: (change: ProviderChange) => Promise<unknown> }) {
  return (
    <div className={`${fields.fields} ${fields.grid}`}>
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
      <AutosaveText
        label="The patient’s number there"
        description="By which an office files (medical record number, MRN)."
        value={provider.patientNumber}
        onSave={(patientNumber) => save({ patientNumber })}
      />
      <AutosaveText label="Address" lines={2} value={provider.address} onSave={(address) => save({ address })} />
      <AutosaveText label="Remarks" lines={2} value={provider.remarks} onSave={(remarks) => save({ remarks })} />
    </div>
  );
}
