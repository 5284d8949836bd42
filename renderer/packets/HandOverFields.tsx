import { METHOD_LABELS } from '../../shared/domain/letter.ts';
import type { Handover, Packet } from '../../shared/domain/packet.ts';
import { findProviderByText } from '../../shared/ledger/recipients.ts';
import { client, orpc } from '../client/client.ts';
import { userMessageOf } from '../format/user-message.ts';
import { AutosaveDate, AutosaveSelect, AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { useInvalidFields } from '../forms/unsaved.ts';
import { useAutosave } from '../forms/useAutosave.ts';
import { useSaveRow } from '../forms/useSaveRow.ts';
import { useProviders } from '../providers/useProviders.ts';
import { METHOD_OPTIONS } from './HandOverForm.tsx';
import { RecipientField } from './RecipientField.tsx';

type PacketWithHandover = Packet & { issue: Handover };

/** To whom, how and when a packet was handed over. The person can correct these fields; the packet stays. */
export function HandOverFields({ packet }: { packet: PacketWithHandover }) {
  const { id, caseId, issue } = packet;
  const { providers } = useProviders(caseId);
  const save = useSaveRow<Packet, Partial<Handover>>(packet, orpc.packets.list.queryKey({ input: { caseId } }), (change) =>
    client.packets.handOver({ id, issue: { ...issue, ...change } }),
  );
  const isUsualMethod = METHOD_OPTIONS.some(({ value }) => value === issue.method);
  const methodOptions = isUsualMethod
    ? METHOD_OPTIONS
    : [...METHOD_OPTIONS, { value: issue.method, label: METHOD_LABELS[issue.method] }];
  return (
    <div className={fields.fields}>
      <AutosaveRecipient
        packet={packet}
        onSave={(recipient) => save(() => ({ recipient, providerId: findProviderByText(recipient, providers)?.id ?? null }))}
      />
      <AutosaveSelect label="How" value={issue.method} options={methodOptions} onSave={(method) => save(() => ({ method }))} />
      <AutosaveDate
        label="On"
        wholeDay
        expected="past"
        required
        value={issue.on}
        onSave={(on) => (on ? save(() => ({ on })) : Promise.resolve())}
      />
      <AutosaveText label="Remarks" lines={1} value={issue.remarks} onSave={(remarks) => save(() => ({ remarks }))} />
    </div>
  );
}

function AutosaveRecipient({ packet, onSave }: { packet: PacketWithHandover; onSave: (recipient: string) => Promise<unknown> }) {
  const { draft, change, markInvalid, flush, state, error } = useAutosave(packet.issue.recipient, onSave);
  const emptyMessage = draft.trim() === '';
  useInvalidFields(emptyMessage ? 1 : 0);
  return (
    <RecipientField
      caseId={packet.caseId}
      originalRecipient={packet.recipient}
      value={draft}
      error={emptyMessage ? 'Say to whom it went.' : state === 'failed' && `Not saved. ${userMessageOf(error).happened}`}
      onChange={(text) => {
        change(text);
        if (text.trim() === '') markInvalid();
      }}
      onBlur={() => void flush()}
    />
  );
}
