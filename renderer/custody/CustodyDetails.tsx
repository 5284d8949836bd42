import { Button, CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { daysLate, stepsInOrder } from '../../shared/custody/custody.ts';
import {
  CUSTODY_KIND_LABELS,
  CUSTODY_STEP_LABELS,
  describeReturn,
  describeWhereabouts,
} from '../../shared/custody/custody-labels.ts';
import { CUSTODY_KINDS, type Custody, type CustodyChange, CustodyStep } from '../../shared/domain/custody.ts';
import { requestAddressee } from '../../shared/requests/request-labels.ts';
import { client, orpc } from '../client/client.ts';
import { today } from '../format/calendar.ts';
import { AutosaveDate, AutosaveSelect, AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { useSaveRow } from '../forms/useSaveRow.ts';
import { ProviderSelect } from '../providers/ProviderSelect.tsx';
import { useProviders } from '../providers/useProviders.ts';
import requestClasses from '../requests/Requests.module.css';
import { StepMenu } from '../requests/StepMenu.tsx';
import { useStepLog } from '../requests/useStepLog.ts';
import { Badge } from '../ui/Badge.tsx';
import classes from './Custody.module.css';

const KIND_OPTIONS = CUSTODY_KINDS.map((value) => ({ value, label: CUSTODY_KIND_LABELS[value] }));
/** The label of the party of a step. */
const PARTY_LABELS: Record<CustodyStep['what'], string> = {
  lent: 'By whom',
  sent: 'To whom',
  received: 'By whom',
  returned: 'To whom',
};

/** One thing: its owner, who has it now, and each step of its custody. */
export function CustodyDetails({ thing, onRemove }: { thing: Custody; onRemove: () => void }) {
  const { caseId } = thing;
  const { providers, byId } = useProviders(caseId);
  const requests = useQuery(orpc.requests.list.queryOptions({ input: { caseId } })).data ?? [];
  const save = useSaveRow<Custody, CustodyChange>(thing, orpc.custody.list.queryKey({ input: { caseId } }), (change) =>
    client.custody.update({ id: thing.id, change }),
  );
  const stepLog = useStepLog(thing.steps, CUSTODY_STEP_LABELS, save);
  const isOverdue = daysLate(thing, today()) > 0;
  const returnLabel = describeReturn(thing, today());
  const owner = byId.get(thing.ownerId ?? '')?.name;
  const change = (next: CustodyChange) => save(() => next);

  return (
    <div className={requestClasses.details}>
      <header>
        <h2>{thing.what}</h2>
        <p className={requestClasses.state} role="status">
          {describeWhereabouts(thing, owner)}
          {isOverdue ? <Badge tone="attention">{returnLabel}</Badge> : returnLabel && ` · ${returnLabel}`}
        </p>
      </header>
      <div className={fields.fields}>
        <div className={fields.grid}>
          <AutosaveText
            label="What it is"
            placeholder="4 slides, case S26-1042"
            required
            value={thing.what}
            check={(what) => (what.trim() === '' ? 'Say what it is.' : null)}
            onSave={(what) => change({ what })}
          />
          <AutosaveSelect label="Kind" value={thing.kind} options={KIND_OPTIONS} onSave={(kind) => change({ kind })} />
          <ProviderSelect
            caseId={caseId}
            label="Belongs to"
            newKind="department"
            value={thing.ownerId}
            onSave={(ownerId) => change({ ownerId })}
          />
          <AutosaveDate
            label="Due back"
            expected="future"
            wholeDay
            value={thing.dueBack}
            onSave={(dueBack) => change({ dueBack })}
          />
          {requests.length > 0 && (
            <AutosaveSelect
              label="Asked for by the request to"
              value={thing.requestId ?? ''}
              options={[
                { value: '', label: 'None' },
                ...requests.map((request) => ({ value: request.id, label: requestAddressee(request, providers) })),
              ]}
              onSave={(requestId) => change({ requestId: requestId === '' ? null : requestId })}
            />
          )}
        </div>
      </div>
      <section ref={stepLog.section} className={requestClasses.section}>
        <h3>Its way</h3>
        {thing.steps.length === 0 && <p className={requestClasses.muted}>Not lent yet.</p>}
        <ul className={requestClasses.steps}>
          {stepsInOrder(thing.steps)
            .map((step) => ({ step, at: thing.steps.indexOf(step) }))
            .map(({ step, at: position }) => (
              <li key={position} data-step={position} className={fields.fields}>
                <div className={classes.step}>
                  <AutosaveDate
                    label={CUSTODY_STEP_LABELS[step.what]}
                    wholeDay
                    required
                    value={step.on}
                    onSave={(on) => (on ? stepLog.change(position, { on }) : Promise.resolve())}
                  />
                  <AutosaveText
                    label={PARTY_LABELS[step.what]}
                    value={step.who}
                    onSave={(who) => stepLog.change(position, { who })}
                  />
                  <AutosaveText
                    label="Courier"
                    value={step.courier}
                    onSave={(courier) => stepLog.change(position, { courier })}
                  />
                  <AutosaveText
                    label="Tracking number"
                    value={step.number}
                    onSave={(number) => stepLog.change(position, { number })}
                  />
                  <CloseButton
                    size={36}
                    aria-label={`Take back: ${CUSTODY_STEP_LABELS[step.what]}`}
                    onClick={() => stepLog.removeStep(position)}
                  />
                </div>
              </li>
            ))}
        </ul>
        <div className={requestClasses.buttons}>
          <StepMenu
            label="Log a step"
            steps={CustodyStep.shape.what.options}
            labels={CUSTODY_STEP_LABELS}
            onLog={(what) => stepLog.log({ what, on: today(), who: '', courier: '', number: '' })}
          />
        </div>
      </section>
      <div className={fields.fields}>
        <AutosaveText label="Remarks" lines={2} value={thing.remarks} onSave={(remarks) => change({ remarks })} />
      </div>
      <div className={requestClasses.buttons}>
        <Button variant="default" onClick={onRemove}>
          Remove
        </Button>
      </div>
    </div>
  );
}
