import { CloseButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { CheckFinding } from '../../shared/domain/packet-plan.ts';
import { Closable } from '../focus/Closable.tsx';
import { pagePath } from '../pages/pages.ts';
import { TextLink } from '../ui/links.tsx';
import classes from './CheckPanel.module.css';

const FINDING_GROUPS: readonly { kind: CheckFinding['kind']; title: string }[] = [
  { kind: 'empty', title: 'Nothing in it' },
  { kind: 'style', title: 'About its style' },
  { kind: 'reveals', title: 'Gives the opinions away' },
  { kind: 'missing', title: 'Still missing' },
  { kind: 'left-out', title: 'In hand, but left out of this packet' },
  { kind: 'stale', title: 'Older than usual' },
  { kind: 'locked', title: 'Locked' },
  { kind: 'loss', title: 'Not whole' },
  { kind: 'unreviewed', title: 'Not reviewed' },
  { kind: 'undated', title: 'Without a date' },
  { kind: 'ahead', title: 'Dated in the future' },
];

/** What the packet lacks for its recipient, each finding with a link to the place of the fix. */
export function CheckPanel({
  caseId,
  findings,
  onClose,
}: {
  caseId: string;
  findings: readonly CheckFinding[];
  onClose: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const groups = FINDING_GROUPS.map((group) => ({ ...group, found: findings.filter(({ kind }) => kind === group.kind) })).filter(
    ({ found }) => found.length > 0,
  );
  return (
    <Closable className={classes.panel ?? ''} onClose={onClose}>
      <div className={classes.header}>
        <h2 ref={heading} tabIndex={-1}>
          Check
        </h2>
        <CloseButton aria-label="Close the check" onClick={onClose} />
      </div>
      <p className={classes.sentence}>
        {groups.length > 0
          ? 'What the reader of this packet will miss. You can go on all the same: the first page says what is not enclosed.'
          : 'Everything that must be in it is there, dated and reviewed.'}
      </p>
      {groups.map(({ kind, title, found }) => (
        <section key={kind} className={classes.group} aria-label={title}>
          <h3>
            {title} <span className={classes.count}>{found.length}</span>
          </h3>
          <ul>
            {found.map(({ text, recordId, itemKey }) => (
              <li key={text + recordId}>
                <span>{text}</span>
                {recordId && (
                  <TextLink to={pagePath('record')} params={{ caseId, recordId }} aria-label={`To the record: ${text}`}>
                    To the record
                  </TextLink>
                )}
                {itemKey && (
                  <TextLink
                    to={pagePath('overview')}
                    params={{ caseId }}
                    hash={`item-${itemKey}`}
                    aria-label={`To the checklist: ${text}`}
                  >
                    To the checklist
                  </TextLink>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Closable>
  );
}
