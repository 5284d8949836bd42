import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DueEntry } from '../../shared/domain/due.ts';
import { dismissChoices } from '../../shared/due/due-labels.ts';
import { formatDate, formatDaysLeft } from '../../shared/format/format-date.ts';
import { client, orpc } from '../client/client.ts';
import { moveFocus } from '../focus/arrow-keys.ts';
import { focusPage, type useFocusWhenDrawn } from '../focus/focus.ts';
import { today } from '../format/calendar.ts';
import { dueLink } from '../pages/task-links.ts';
import { offerUndo } from '../ui/offer-undo.ts';
import classes from './DueList.module.css';
import { useDismissDue } from './useDismissDue.ts';

type FocusWhenDrawn = ReturnType<typeof useFocusWhenDrawn>;

/** Identifies a row. */
const rowId = ({ caseId, key }: Pick<DueEntry, 'caseId' | 'key'>) => `${caseId} ${key}`;
const entryLinks = () => [...document.querySelectorAll<HTMLElement>('[data-due]')];

/** Due entries. Each links to its page and has a menu: done, dismiss, remove. Arrow keys move between entries. */
export function DueList({
  label,
  entries,
  showPatient = false,
  hideReason = false,
  focusWhenDrawn,
  onChange,
}: {
  label: string;
  entries: readonly DueEntry[];
  /** Shows the patient of each entry. */
  showPatient?: boolean;
  /** Hides the reason of each entry. */
  hideReason?: boolean;
  /** The function of the page, which also finds an entry that returns after the list was empty. */
  focusWhenDrawn: FocusWhenDrawn;
  /** Edits a reminder. Left out: reminders are not editable here. */
  onChange?: (reminderId: string) => void;
}) {
  return (
    <ul aria-label={label} onKeyDown={moveFocus('[data-due]', { everywhere: true })}>
      {entries.map((entry) => (
        <DueRow
          key={rowId(entry)}
          entry={entry}
          showPatient={showPatient}
          hideReason={hideReason}
          focusWhenDrawn={focusWhenDrawn}
          {...(onChange ? { onChange } : {})}
        />
      ))}
    </ul>
  );
}

function DueRow({
  entry,
  showPatient,
  hideReason,
  focusWhenDrawn,
  onChange,
}: {
  entry: DueEntry;
  showPatient: boolean;
  hideReason: boolean;
  focusWhenDrawn: FocusWhenDrawn;
  onChange?: (reminderId: string) => void;
}) {
  const { caseId, what, why, on, days, reminderId } = entry;
  const detail = [showPatient && entry.patient, reminderId !== null ? 'Your reminder' : !hideReason && why]
    .filter(Boolean)
    .join(' · ');
  return (
    <li className={classes.row}>
      <span className={classes.text}>
        <Link className={classes.title} {...dueLink(entry)} params={{ caseId }} data-due={rowId(entry)}>
          {what}
        </Link>
        {detail && <span className={classes.detail}>{detail}</span>}
      </span>
      <span className={classes.date}>
        <span className={classes.distance} data-late={days < 0 || undefined}>
          {formatDaysLeft(days)}
        </span>
        <span className={classes.detail}>{formatDate(on)}</span>
      </span>
      <RowMenu entry={entry} focusWhenDrawn={focusWhenDrawn} {...(onChange ? { onChange } : {})} />
    </li>
  );
}

function RowMenu({
  entry,
  focusWhenDrawn,
  onChange,
}: {
  entry: DueEntry;
  focusWhenDrawn: FocusWhenDrawn;
  onChange?: (reminderId: string) => void;
}) {
  const { caseId, key, what, reminderId } = entry;
  const dismiss = useDismissDue();
  const update = useMutation(orpc.reminders.update.mutationOptions());
  const remove = useMutation(orpc.reminders.remove.mutationOptions());

  /** Focuses the next row. */
  function focusNext() {
    const links = entryLinks();
    const index = links.findIndex((link) => link.dataset.due === rowId(entry));
    const next = links[index + 1] ?? links[index - 1];
    if (next) next.focus();
    else focusPage();
  }
  const focusEntry = () => focusWhenDrawn(() => entryLinks().find((link) => link.dataset.due === rowId(entry)));

  return (
    <Menu position="bottom-end" withinPortal={false} returnFocus={false}>
      <Menu.Target>
        <ActionIcon className={classes.more} size="2.75rem" aria-label={`More for: ${what}`}>
          <IconDots size="1.125rem" aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {reminderId !== null && (
          <Menu.Item
            onClick={() =>
              offerUndo(update.mutateAsync({ id: reminderId, change: { done: true } }), {
                message: `“${what}” is done.`,
                onRemoved: focusNext,
                restore: () => client.reminders.update({ id: reminderId, change: { done: false } }),
                onRestored: focusEntry,
              })
            }
          >
            Done
          </Menu.Item>
        )}
        {reminderId !== null && onChange && <Menu.Item onClick={() => onChange(reminderId)}>Change</Menu.Item>}
        <Menu.Label>Put away</Menu.Label>
        {dismissChoices(today())
          .filter(({ until }) => until !== null || reminderId === null)
          .map(({ label, until, doneLabel }) => (
            <Menu.Item
              key={label}
              onClick={() => dismiss({ caseId, key, until }, `“${what}” ${doneLabel}.`, focusNext, focusEntry)}
            >
              {label}
            </Menu.Item>
          ))}
        {reminderId !== null && (
          <Menu.Item
            onClick={() =>
              offerUndo(remove.mutateAsync({ id: reminderId }), {
                message: `“${what}” removed.`,
                onRemoved: focusNext,
                restore: () => client.reminders.restore({ id: reminderId }),
                onRestored: focusEntry,
              })
            }
          >
            Remove
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
