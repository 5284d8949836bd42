import { ActionIcon, Menu, VisuallyHidden } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { daysBetween } from '../../shared/dates/days.ts';
import { localDayOf } from '../../shared/dates/local-day.ts';
import type { CaseRow } from '../../shared/domain/case.ts';
import { type Day, dayOfMoment, type LocalMoment } from '../../shared/domain/partial-date.ts';
import { formatDate, formatDaysLeft, formatDaysUntil, formatMoment } from '../../shared/format/format-date.ts';
import { moveFocus } from '../focus/arrow-keys.ts';
import { today } from '../format/calendar.ts';
import { pagePath } from '../pages/pages.ts';
import { Badge } from '../ui/Badge.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import classes from './CaseTable.module.css';
import type { CaseListActions } from './useCaseListActions.ts';

const PARTS: Record<CaseRow['part'], string> = { decide: 'Decide', prepare: 'Prepare', understand: 'Understand' };

/** The part of the journey of a case, or since when the case is closed. */
function partLabel({ part, decided, archived }: CaseRow): string {
  const label = decided ? `Decided ${formatDate(decided)}` : PARTS[part];
  return archived ? `${label} · archived ${formatDate(localDayOf(archived))}` : label;
}

/** The distance of an appointment: "in 13 days", "tomorrow", "3 days ago"; after a month only "has passed". */
function appointmentDistance(appointment: LocalMoment, today: Day): string {
  const days = daysBetween(today, dayOfMoment(appointment));
  if (days >= 0) return formatDaysUntil(days);
  if (days === -1) return 'yesterday';
  return days >= -31 ? `${-days} days ago` : 'has passed';
}

/** An appointment within this many days needs attention while items are missing. */
const SOON_DAYS = 14;

/** The table of cases, with decided cases below the open ones. Arrow keys move, Enter opens. */
export function CaseTable({ rows, actions }: { rows: CaseRow[]; actions: CaseListActions }) {
  const open = rows.filter((row) => row.decided === null || row.archived !== null);
  const decided = rows.filter((row) => !open.includes(row));
  return (
    <div className={classes.frame}>
      <table className={classes.table} onKeyDown={moveFocus('[data-case]')}>
        <thead>
          <tr>
            <th scope="col">Patient and question</th>
            <th scope="col">Appointment</th>
            <th scope="col">Next due</th>
            <th scope="col" className={classes.number}>
              Records
            </th>
            <th scope="col">Checklist</th>
            <th>
              <VisuallyHidden>Actions</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {open.map((row) => (
            <CaseTableRow key={row.id} row={row} actions={actions} />
          ))}
        </tbody>
        {decided.length > 0 && (
          <tbody>
            {open.length > 0 && (
              <tr>
                <th scope="rowgroup" colSpan={6} className={classes.group}>
                  Decided
                </th>
              </tr>
            )}
            {decided.map((row) => (
              <CaseTableRow key={row.id} row={row} actions={actions} />
            ))}
          </tbody>
        )}
      </table>
    </div>
  );
}

function CaseTableRow({ row, actions }: { row: CaseRow; actions: CaseListActions }) {
  const navigate = useNavigate();
  const day = today();
  const days = row.appointment === null ? null : daysBetween(day, dayOfMoment(row.appointment));
  const isClosed = row.decided !== null || row.archived !== null;
  const isSoon = !isClosed && days !== null && days >= 0 && days <= SOON_DAYS;
  return (
    // The link inside is what keyboards and screen readers use; the row is only a larger target for the pointer.
    <tr className={classes.row} onClick={() => void navigate({ to: pagePath('overview'), params: { caseId: row.id } })}>
      <th scope="row">
        <Link className={classes.patient} to={pagePath('overview')} params={{ caseId: row.id }} data-case={row.id}>
          {row.patient}
        </Link>
        <span className={classes.question}>{row.question}</span>
        <span className={classes.part}>{partLabel(row)}</span>
      </th>
      <td>
        {row.appointment ? (
          <>
            <span className={classes.line}>{formatMoment(row.appointment)}</span>
            <span className={classes.secondLine}>{appointmentDistance(row.appointment, day)}</span>
          </>
        ) : (
          <span className={classes.emptyText}>{isClosed ? 'None' : 'No date yet'}</span>
        )}
      </td>
      <td className={classes.due}>
        <NextDue due={row.nextDue} day={day} />
      </td>
      <td className={classes.number}>
        <span className={classes.line}>
          {row.records}
          <span className={classes.unit}> {row.records === 1 ? 'record' : 'records'}</span>
        </span>
        {row.toReview > 0 && <span className={classes.secondLine}>{row.toReview} to review</span>}
      </td>
      <td>
        {!isClosed && <MissingBadge count={row.missing} isSoon={isSoon} />}
        <span className={classes.share} data-alone={isClosed || undefined}>
          <ProgressBar done={row.inHand} total={row.applicable} label="In hand" thin />
          {row.inHand} of {row.applicable} in hand
        </span>
      </td>
      <td className={classes.actions}>
        <RowMenu row={row} actions={actions} />
      </td>
    </tr>
  );
}

function MissingBadge({ count, isSoon }: { count: number; isSoon: boolean }) {
  if (count === 0) return <Badge tone="done">nothing missing</Badge>;
  return <Badge tone={isSoon ? 'attention' : 'plain'}>{count} missing</Badge>;
}

/** The next due entry and its distance. The appointment has a column of its own. */
function NextDue({ due, day }: { due: CaseRow['nextDue']; day: Day }) {
  if (!due) return <span className={classes.emptyText}>Nothing</span>;
  const days = daysBetween(day, due.on);
  return (
    <>
      <span className={classes.dueTitle}>{due.what}</span>
      <span className={classes.secondLine} data-late={days < 0 || undefined}>
        {formatDaysLeft(days)}
      </span>
    </>
  );
}

function RowMenu({ row, actions }: { row: CaseRow; actions: CaseListActions }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the row's own click away from its menu
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div onClick={(event) => event.stopPropagation()}>
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <ActionIcon className={classes.more} size="2.75rem" aria-label={`More for ${row.patient}`}>
            <IconDots size="1.125rem" aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to={`/cases/${row.id}/edit`}>
            Edit the case
          </Menu.Item>
          <Menu.Item component={Link} to={`/cases/${row.id}/whole`}>
            Save the whole case
          </Menu.Item>
          {row.archived === null ? (
            <Menu.Item onClick={() => actions.archive(row)}>Archive</Menu.Item>
          ) : (
            <Menu.Item onClick={() => actions.unarchive(row)}>Take it up again</Menu.Item>
          )}
          <Menu.Item onClick={() => actions.remove(row)}>Remove</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
