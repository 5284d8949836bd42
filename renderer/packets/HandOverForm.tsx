import { Button, Select, Textarea } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { METHOD_LABELS, Method } from '../../shared/domain/letter.ts';
import type { Packet } from '../../shared/domain/packet.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { PACKET_METHODS } from '../../shared/ledger/ledger-labels.ts';
import { findProviderByText } from '../../shared/ledger/recipients.ts';
import { Closable } from '../focus/Closable.tsx';
import { dateMessage, today, typedDate } from '../format/calendar.ts';
import { DateText } from '../forms/DateText.tsx';
import { confirmLeave } from '../forms/leave-guard.ts';
import { useInvalidFields } from '../forms/unsaved.ts';
import { useProviders } from '../providers/useProviders.ts';
import requestClasses from '../requests/Requests.module.css';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { RecipientField } from './RecipientField.tsx';
import { useHandOver } from './useHandOver.ts';

export const METHOD_OPTIONS = PACKET_METHODS.map((value) => ({ value, label: METHOD_LABELS[value] }));

/** The form that hands a packet over: to whom, how, on which day. Afterwards the packet is frozen. */
export function HandOverForm({ packet, onDone, onCancel }: { packet: Packet; onDone: () => void; onCancel: () => void }) {
  const { id, caseId } = packet;
  const { providers } = useProviders(caseId);
  const [recipient, setRecipient] = useState(packet.recipient);
  const [method, setMethod] = useState<Method | null>(null);
  const [day, setDay] = useState(formatDate(today()));
  const [remarks, setRemarks] = useState('');
  const [isSubmitted, setIsSubmitted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useInvalidFields(remarks.trim() ? 1 : 0);
  const { issue } = useHandOver(caseId);
  const recipientError = recipient.trim() === '' ? 'Say to whom it went.' : null;
  const methodError = method === null ? 'Say how it went.' : null;
  const dayError = dateMessage(day, { wholeDay: true, required: true, example: '12 Mar 2026' });

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsSubmitted(true);
    const on = typedDate(day);
    if (recipientError || dayError || method === null || on === null) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const to = recipient.trim();
    const providerId = findProviderByText(to, providers)?.id ?? null;
    // mutateAsync, because the form disappears as soon as the packet is shown as handed over.
    issue.mutateAsync({ id, issue: { on, providerId, recipient: to, method, remarks } }).then(onDone, () => undefined);
  }

  return (
    <Closable onClose={() => void confirmLeave().then((leave) => leave && onCancel())}>
      <form ref={form} className={requestClasses.details} onSubmit={submit}>
        <h2>Hand over</h2>
        <p className={requestClasses.muted}>
          From then on this packet stays as it is, with what it holds, so that you know who has what. You can correct it, or take
          it back.
        </p>
        <RecipientField
          caseId={caseId}
          originalRecipient={packet.recipient}
          value={recipient}
          error={isSubmitted && recipientError}
          autoFocus={packet.recipient === ''}
          onChange={setRecipient}
        />
        <Select
          label="How"
          data={METHOD_OPTIONS}
          value={method}
          {...(packet.recipient === '' ? {} : { autoFocus: true, 'data-autofocus': true })}
          error={isSubmitted && methodError}
          onChange={(value) => setMethod(Method.safeParse(value).data ?? null)}
        />
        <DateText label="On" text={day} onText={setDay} expected="past" error={isSubmitted ? dayError : null} />
        <Textarea
          label="Remarks"
          placeholder="At the front desk, to Ms Example"
          autosize
          minRows={2}
          value={remarks}
          onChange={(event) => setRemarks(event.currentTarget.value)}
        />
        <ProblemNote error={issue.error} />
        <div className={requestClasses.buttons}>
          <Button type="submit" loading={issue.isPending}>
            Hand over
          </Button>
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      </form>
    </Closable>
  );
}
