import { Button, CloseButton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ChecklistItem, Condition, Mark } from '../../shared/domain/checklist.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { HOLDER_LABELS } from '../../shared/format/holders.ts';
import { orpc } from '../client/client.ts';
import { Closable } from '../focus/Closable.tsx';
import { focusIsLost } from '../focus/focus.ts';
import { pagePath } from '../pages/pages.ts';
import { AddOne } from '../ui/AddOne.tsx';
import { Card } from '../ui/Card.tsx';
import { TextLink } from '../ui/links.tsx';
import { EditItem } from './EditItem.tsx';
import classes from './ItemDetails.module.css';
import { typical } from './item-labels.ts';
import { useKeepChecklist } from './useKeepChecklist.ts';

/** One item of the checklist: what it is, why, where to get it, what proves it, and what the person says of it. */
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
  const keep = useKeepChecklist(caseId);
  const [editing, setEditing] = useState(false);
  const records = useQuery(orpc.records.list.queryOptions({ input: { caseId } })).data ?? [];
  const mark = useMutation(orpc.checklist.mark.mutationOptions({ onSuccess: keep }));
  const tie = useMutation(orpc.checklist.linkRecord.mutationOptions({ onSuccess: keep }));
  const answer = useMutation(orpc.checklist.answer.mutationOptions({ onSuccess: keep }));

  // Opened from a row of the list: the reader goes on here, and Esc leads back.
  useEffect(() => heading.current?.focus(), []);
  // What was pressed gives way to what can be done next.
  const { state, records: proofIds } = item;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of these may take the pressed button away
  useEffect(() => {
    if (focusIsLost()) (marks.current?.querySelector('button') ?? heading.current)?.focus();
  }, [state, proofIds.length]);

  function shown() {
    setEditing(false);
    heading.current?.focus();
  }

  const condition = conditions.find(({ key }) => key === item.conditionKey);
  const proofs = item.records.map((id) => records.find((record) => record.id === id)).filter((record) => record !== undefined);
  const others = records.filter(({ id, reading }) => reading !== 'locked' && !item.records.includes(id));
  const say = (next: Mark | null) => mark.mutate({ caseId, key: item.key, mark: next });
  const setTie = (recordId: string, proves: boolean | null) => tie.mutate({ caseId, key: item.key, recordId, proves });

  return (
    <Closable onClose={() => !editing && onClose()}>
      <Card
        title={
          <span ref={heading} tabIndex={-1} className={classes.heading}>
            {item.name}
          </span>
        }
        aside={<CloseButton className={classes.close} aria-label="Close the details" onClick={onClose} />}
      >
        {editing ? (
          <EditItem caseId={caseId} item={item} onDone={shown} onGone={onClose} />
        ) : (
          <>
            {item.why && <p>{item.why}</p>}
            {item.stale && item.state !== 'open' && <p className={classes.stale}>{item.stale} A newer one may be asked for.</p>}
            <dl className={classes.facts}>
              {item.condition && <Fact name="Needed" text={[item.condition, said(condition)].filter(Boolean).join(': ')} />}
              {item.written && <Fact name="In hand" text={item.written} />}
              <Fact name="Who has it" text={HOLDER_LABELS[item.holder]} />
              {item.lookBack && <Fact name="Time covered" text={typical(item.lookBack)} />}
              {item.wait && <Fact name="Usual wait" text={typical(item.wait)} />}
            </dl>
            {item.holder === 'patient' && item.state === 'open' && (
              <p className={classes.own}>
                <WriteIt caseId={caseId} itemKey={item.key} />
              </p>
            )}
            {proofs.length > 0 && (
              <>
                <h3 className={classes.sub}>{item.state === 'proposed' ? 'These would prove it once reviewed' : 'Proved by'}</h3>
                <ul className={classes.proofs}>
                  {proofs.map((record) => (
                    <Proof key={record.id} caseId={caseId} record={record} onCut={() => setTie(record.id, false)} />
                  ))}
                </ul>
              </>
            )}
            {others.length > 0 && (
              <AddOne
                comboboxProps={{ withinPortal: false }}
                className={classes.tie}
                label={proofs.length > 0 ? 'Another record that proves it' : 'A record that proves it'}
                placeholder="Choose a record"
                data={others.map(({ id, title, serviceDate }) => ({
                  value: id,
                  label: serviceDate ? `${title}, ${formatDate(serviceDate)}` : title,
                }))}
                onAdd={(id) => setTie(id, true)}
              />
            )}
            <div ref={marks} className={classes.marks}>
              {condition?.applies === false ? (
                <Button variant="default" onClick={() => answer.mutate({ caseId, key: condition.key, applies: true })}>
                  It does apply
                </Button>
              ) : (
                <Marks item={item} onSay={say} />
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

/** Where the person writes an item of their own: what has a place of its own there, the rest in a note. */
function WriteIt({ caseId, itemKey }: { caseId: string; itemKey: string }) {
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

/** What was answered to the condition, in a word. */
function said(condition: Condition | undefined): string {
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

function Proof({ caseId, record, onCut }: { caseId: string; record: MedicalRecord; onCut: () => void }) {
  return (
    <li className={classes.proof}>
      <span>
        <TextLink to={pagePath('record')} params={{ caseId, recordId: record.id }}>
          {record.title}
        </TextLink>
        {record.serviceDate && <span className={classes.soft}> · {formatDate(record.serviceDate)}</span>}
      </span>
      <Button variant="subtle" size="compact-sm" onClick={onCut} aria-label={`Not this: ${record.title}`}>
        Not this
      </Button>
    </li>
  );
}

function Marks({ item, onSay }: { item: ChecklistItem; onSay: (mark: Mark | null) => void }) {
  if (item.state === 'done' || item.state === 'not-applicable') {
    return (
      <>
        <span className={classes.soft}>
          {item.state === 'done' ? 'You ticked this by hand.' : 'You said that this does not apply.'}
        </span>
        <Button key="back" variant="default" onClick={() => onSay(null)}>
          Take it back
        </Button>
      </>
    );
  }
  if (item.state === 'proved') return null;
  return (
    <>
      <Button variant="default" onClick={() => onSay('done')}>
        I have it
      </Button>
      <Button variant="subtle" onClick={() => onSay('not-applicable')}>
        Does not apply
      </Button>
    </>
  );
}
