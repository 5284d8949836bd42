import { Button, CloseButton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { markTypical } from '../../shared/checklist/item-labels.ts';
import type { ChecklistItem, Condition, Mark } from '../../shared/domain/checklist.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { HOLDER_LABELS } from '../../shared/format/holders.ts';
import { orpc } from '../client/client.ts';
import { Closable } from '../focus/Closable.tsx';
import { focusIsLost } from '../focus/focus.ts';
import { pagePath } from '../pages/pages.ts';
import { AddSelect } from '../ui/AddSelect.tsx';
import { Card } from '../ui/Card.tsx';
import { TextLink } from '../ui/links.tsx';
import { EditItem } from './EditItem.tsx';
import classes from './ItemDetails.module.css';
import { useStoreChecklist } from './useStoreChecklist.ts';

/** One item of the checklist: why it is needed, who has it, its records, and the person's own mark. */
export function ItemDetails({
  caseId,
  item,
  conditions,
  onClose,
}: {
  caseId: string;
  item: ChecklistItem;
  conditions: readonly Condition[];
  onClose: () => void;
}) {
  const heading = useRef<HTMLSpanElement>(null);
  const marks = useRef<HTMLDivElement>(null);
  const storeChecklist = useStoreChecklist(caseId);
  const [editing, setEditing] = useState(false);
  const records = useQuery(orpc.records.list.queryOptions({ input: { caseId } })).data ?? [];
  const mark = useMutation(orpc.checklist.mark.mutationOptions({ onSuccess: storeChecklist }));
  const linkRecord = useMutation(orpc.checklist.linkRecord.mutationOptions({ onSuccess: storeChecklist }));
  const answer = useMutation(orpc.checklist.answer.mutationOptions({ onSuccess: storeChecklist }));

  // Opened from a row of the list: the heading gets the focus, and Escape goes back.
  useEffect(() => heading.current?.focus(), []);
  // The pressed button disappears, so move the focus to the next action.
  const { state, records: proofIds } = item;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of these may remove the pressed button
  useEffect(() => {
    if (focusIsLost()) (marks.current?.querySelector('button') ?? heading.current)?.focus();
  }, [state, proofIds.length]);

  function showItem() {
    setEditing(false);
    heading.current?.focus();
  }

  const condition = conditions.find(({ key }) => key === item.conditionKey);
  const proofs = item.records.map((id) => records.find((record) => record.id === id)).filter((record) => record !== undefined);
  const others = records.filter(({ id, reading }) => reading !== 'locked' && !item.records.includes(id));
  const saveMark = (next: Mark | null) => mark.mutate({ caseId, key: item.key, mark: next });
  const setLink = (recordId: string, proves: boolean | null) => linkRecord.mutate({ caseId, key: item.key, recordId, proves });

  return (
    <Closable onClose={() => !editing && onClose()}>
      <Card
        title={
          <span ref={heading} tabIndex={-1} className={classes.heading}>
            {item.name}
          </span>
        }
        rightSection={<CloseButton className={classes.close} aria-label="Close the details" onClick={onClose} />}
      >
        {editing ? (
          <EditItem caseId={caseId} item={item} onDone={showItem} onRemoved={onClose} />
        ) : (
          <>
            {item.why && <p>{item.why}</p>}
            {item.stale && item.state !== 'open' && <p className={classes.stale}>{item.stale} A newer one may be asked for.</p>}
            <dl className={classes.facts}>
              {item.condition && (
                <Fact name="Needed" text={[item.condition, answerLabel(condition)].filter(Boolean).join(': ')} />
              )}
              {item.written && <Fact name="In hand" text={item.written} />}
              <Fact name="Who has it" text={HOLDER_LABELS[item.holder]} />
              {item.lookBack && <Fact name="Time covered" text={markTypical(item.lookBack)} />}
              {item.wait && <Fact name="Usual wait" text={markTypical(item.wait)} />}
            </dl>
            {item.holder === 'patient' && item.state === 'open' && (
              <p className={classes.ownText}>
                <WriteItemLink caseId={caseId} itemKey={item.key} />
              </p>
            )}
            {proofs.length > 0 && (
              <>
                <h3 className={classes.subheading}>
                  {item.state === 'proposed' ? 'These would prove it once reviewed' : 'Proved by'}
                </h3>
                <ul className={classes.proofs}>
                  {proofs.map((record) => (
                    <ProofRow key={record.id} caseId={caseId} record={record} onUnlink={() => setLink(record.id, false)} />
                  ))}
                </ul>
              </>
            )}
            {others.length > 0 && (
              <AddSelect
                comboboxProps={{ withinPortal: false }}
                className={classes.link}
                label={proofs.length > 0 ? 'Another record that proves it' : 'A record that proves it'}
                placeholder="Choose a record"
                data={others.map(({ id, title, serviceDate }) => ({
                  value: id,
                  label: serviceDate ? `${title}, ${formatDate(serviceDate)}` : title,
                }))}
                onAdd={(id) => setLink(id, true)}
              />
            )}
            <div ref={marks} className={classes.marks}>
              {condition?.applies === false ? (
                <Button variant="default" onClick={() => answer.mutate({ caseId, key: condition.key, applies: true })}>
                  It does apply
                </Button>
              ) : (
                <Marks item={item} onSave={saveMark} />
              )}
              <Button variant="subtle" onClick={() => setEditing(true)}>
                Change this item
              </Button>
            </div>
          </>
        )}
      </Card>
    </Closable>
  );
}

/** A link to the page where the person writes such an item, else to a note. */
function WriteItemLink({ caseId, itemKey }: { caseId: string; itemKey: string }) {
  const params = { caseId };
  if (itemKey === 'general.medication')
    return (
      <>
        You can write both{' '}
        <TextLink to={pagePath('editCase')} params={params} hash="medication">
          in the case
        </TextLink>
        : they stand on the first page of the packet, and tick this item.
      </>
    );
  if (itemKey === 'general.questions')
    return (
      <>
        Choose and write them{' '}
        <TextLink to={pagePath('questions')} params={params}>
          under Questions
        </TextLink>
        : they go into the packet, and tick this item.
      </>
    );
  return (
    <>
      You can write it yourself,{' '}
      <TextLink to={pagePath('notes')} params={params}>
        in a note
      </TextLink>
      : it goes into the packet. Then say that you have it.
    </>
  );
}

/** The answer to the condition, in a word. */
function answerLabel(condition: Condition | undefined): string {
  if (!condition || condition.applies === null) return '';
  return condition.applies ? 'you said yes' : 'you said no';
}

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function ProofRow({ caseId, record, onUnlink }: { caseId: string; record: MedicalRecord; onUnlink: () => void }) {
  return (
    <li className={classes.proof}>
      <span>
        <TextLink to={pagePath('record')} params={{ caseId, recordId: record.id }}>
          {record.title}
        </TextLink>
        {record.serviceDate && <span className={classes.muted}> · {formatDate(record.serviceDate)}</span>}
      </span>
      <Button variant="subtle" size="compact-sm" onClick={onUnlink} aria-label={`Not this: ${record.title}`}>
        Not this
      </Button>
    </li>
  );
}

function Marks({ item, onSave }: { item: ChecklistItem; onSave: (mark: Mark | null) => void }) {
  if (item.state === 'done' || item.state === 'not-applicable') {
    return (
      <>
        <span className={classes.muted}>
          {item.state === 'done' ? 'You ticked this by hand.' : 'You said that this does not apply.'}
        </span>
        <Button key="back" variant="default" onClick={() => onSave(null)}>
          Take it back
        </Button>
      </>
    );
  }
  if (item.state === 'proved') return null;
  return (
    <>
      <Button variant="default" onClick={() => onSave('done')}>
        I have it
      </Button>
      <Button variant="subtle" onClick={() => onSave('not-applicable')}>
        Does not apply
      </Button>
    </>
  );
}
