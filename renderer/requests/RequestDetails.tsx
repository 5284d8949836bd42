import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { HOLDERS } from '../../shared/domain/checklist.ts';
import { METHOD_LABELS, METHODS } from '../../shared/domain/letter.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import type { RecordRequest, RequestChange, RequestStep } from '../../shared/domain/request.ts';
import { isOffice, OFFICE_PROVIDER_KINDS, OFFICES } from '../../shared/requests/addressee.ts';
import { isLate, stateOf } from '../../shared/requests/answer-deadline.ts';
import { proposedState } from '../../shared/requests/received.ts';
import {
  describeAnswerDue,
  describeDeadline,
  requestAddressee,
  requestStateLabel,
} from '../../shared/requests/request-labels.ts';
import { isLent } from '../../shared/requests/request-texts.ts';
import { orpc } from '../client/client.ts';
import { today } from '../format/calendar.ts';
import { AutosaveSelect, AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { ProviderSelect } from '../providers/ProviderSelect.tsx';
import { useProviders } from '../providers/useProviders.ts';
import { Badge } from '../ui/Badge.tsx';
import { StateShape } from '../ui/StateShape.tsx';
import { RequestItems } from './RequestItems.tsx';
import { RequestLog } from './RequestLog.tsx';
import classes from './Requests.module.css';
import { REQUEST_SHAPES } from './request-shapes.ts';
import { useRequestLetter, useSaveRequest } from './useRequests.ts';

const OFFICE_OPTIONS = HOLDERS.filter(isOffice).map((value) => ({ value, label: OFFICES[value].name }));
const METHOD_OPTIONS = [
  { value: '' as const, label: 'Not chosen' },
  ...METHODS.map((value) => ({ value, label: METHOD_LABELS[value] })),
];

/** One request: its state, letters, items, log, and the fields of its letter. */
export function RequestDetails({
  request,
  records,
  onRemove,
}: {
  request: RecordRequest;
  /** The records of the case; undefined while loading. */
  records: readonly MedicalRecord[] | undefined;
  onRemove: () => void;
}) {
  const { caseId, holder } = request;
  const { providers } = useProviders(caseId);
  const contact = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } })).data?.contact;
  const save = useSaveRequest(request);
  const letter = useRequestLetter(request);
  const change = (next: RequestChange) => save(() => next);
  const state = stateOf(request);
  const overdue = isLate(request, today());
  const deadlineText = describeDeadline(request, today());
  const proposedStep = records ? proposedState(request, records) : null;
  const logStep = (what: RequestStep['what']) =>
    void save(({ steps }) => ({ steps: [...steps, { what, on: today(), words: '' }] })).catch(() => undefined);
  const letterLabel = letter.hasLetter('request') ? 'Open the letter' : 'Write the letter';

  return (
    <div className={classes.details}>
      <header>
        <h2>{requestAddressee(request, providers)}</h2>
        <p className={classes.state} role="status">
          <StateShape shape={REQUEST_SHAPES[state]} />
          <span>
            {[requestStateLabel(request), deadlineText || describeAnswerDue(request, today())].filter(Boolean).join(' · ')}
          </span>
          {overdue && <Badge tone="attention">late</Badge>}
        </p>
        {deadlineText && (
          <p className={classes.rule}>
            United States: an office has 30 days from receipt, and one extension of 30 days with a written reason (HIPAA, 45 CFR
            164.524).
          </p>
        )}
      </header>
      {proposedStep && (
        <p className={classes.arrived}>
          {proposedStep === 'received' ? 'Something came for everything that was asked for.' : 'A part of it has come.'}
          <Button variant="light" size="compact-md" onClick={() => logStep(proposedStep)}>
            {proposedStep === 'received' ? 'Mark as received' : 'Mark as partly received'}
          </Button>
        </p>
      )}
      <div className={classes.buttons}>
        <Button
          variant={state === 'drafted' ? 'filled' : 'default'}
          loading={letter.isPending}
          onClick={() => letter.open('request')}
        >
          {letterLabel}
        </Button>
        {state === 'drafted' ? (
          <Button variant="default" onClick={() => logStep('sent')}>
            Mark as sent today
          </Button>
        ) : (
          <Button variant={overdue || state === 'refused' ? 'filled' : 'default'} onClick={() => letter.open('follow-up')}>
            Follow-up letter
          </Button>
        )}
      </div>
      <RequestItems request={request} records={records} save={save} />
      <RequestLog request={request} save={save} />
      <section className={classes.section}>
        <h3>For the letter</h3>
        <div className={fields.fields}>
          <div className={fields.grid}>
            <AutosaveSelect
              label="Kind of office"
              value={isOffice(holder) ? holder : 'other'}
              options={OFFICE_OPTIONS}
              onSave={(next) => change({ holder: next })}
            />
            <ProviderSelect
              caseId={caseId}
              label="To"
              newKind={OFFICE_PROVIDER_KINDS[holder]}
              value={request.providerId}
              onSave={(providerId) => change({ providerId })}
            />
            <AutosaveText
              label="Dates of service"
              value={request.datesOfService}
              onSave={(datesOfService) => change({ datesOfService })}
            />
            <AutosaveText
              label="Case or accession numbers"
              description="From a report: offices find it at once by them."
              value={request.numbers}
              onSave={(numbers) => change({ numbers })}
            />
            <AutosaveText label="Form and format" lines={1} value={request.format} onSave={(format) => change({ format })} />
            <AutosaveSelect
              label="How it goes out"
              value={request.method ?? ''}
              options={METHOD_OPTIONS}
              onSave={(method) => change({ method: method === '' ? null : method })}
            />
            <AutosaveText
              label="Where to send it"
              description={sendHint(request, contact)}
              lines={2}
              value={request.sendTo}
              onSave={(sendTo) => change({ sendTo })}
            />
            <AutosaveText
              label="Costs"
              description="United States: only copying, supplies and postage may be charged."
              value={request.costs}
              onSave={(costs) => change({ costs })}
            />
            <div className={fields.across}>
              <AutosaveText label="Remarks" lines={2} value={request.remarks} onSave={(remarks) => change({ remarks })} />
            </div>
          </div>
        </div>
      </section>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onRemove}>
          Remove
        </Button>
      </div>
    </div>
  );
}

/** The usual address for the request, shown while the field is empty. */
function sendHint({ items }: RecordRequest, contact = ''): string {
  if (items.some(({ ask }) => isLent(ask))) return 'Where what is lent goes. Empty: to the second physician, once known.';
  return contact === '' ? 'Empty: the letter asks how it can be received.' : `Empty: to the patient, ${contact}.`;
}
