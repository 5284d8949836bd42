import { VisuallyHidden } from '@mantine/core';
import { Fragment, type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { Day } from '../../shared/domain/partial-date.ts';
import type { Schedule, ScheduledItem } from '../../shared/domain/schedule.ts';
import { itemStatus } from '../../shared/schedule/schedule-labels.ts';
import { moveFocus } from '../focus/arrow-keys.ts';
import { Badge } from '../ui/Badge.tsx';
import type { Axis } from './chart-axis.ts';
import { ChartBackground, type KeyDayLine, ScheduleBar, StartMark } from './ScheduleBar.tsx';
import classes from './ScheduleChart.module.css';

const moveBetweenRows = moveFocus('[data-row]', { ends: true });

/**
 * The open items as a table: item, wait on the calendar, status. The status says everything that the chart shows. One row can
 * show its details below.
 */
export function ScheduleChart({
  schedule,
  items,
  axis,
  keyDays,
  today,
  openKey,
  onOpen,
  details,
  action,
}: {
  schedule: Schedule;
  items: readonly ScheduledItem[];
  axis: Axis;
  keyDays: readonly KeyDayLine[];
  today: Day;
  openKey: string | null;
  onOpen: (key: string | null) => void;
  details: (item: ScheduledItem) => ReactNode;
  action: (item: ScheduledItem) => ReactNode;
}) {
  // Escape closes the open row.
  const body = useRef<HTMLTableSectionElement>(null);

  function onKeyDown(event: KeyboardEvent<HTMLTableSectionElement>) {
    const rowButtons = [...(body.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    if (event.key === 'Escape' && openKey !== null) {
      const row = rowButtons.find(({ dataset }) => dataset.row === openKey);
      onOpen(null);
      row?.focus();
    }
    moveBetweenRows(event);
  }

  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <VisuallyHidden component="caption">
          What is still to come: from when to when it is waited for, and how it stands
        </VisuallyHidden>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" className={classes.days}>
              <Months axis={axis} schedule={schedule} keyDays={keyDays} />
            </th>
            <th scope="col">How it stands</th>
            <th scope="col">
              <VisuallyHidden>What to do</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {items.map((item) => {
            const { badge, text: statusText } = itemStatus(item, schedule);
            const isOpen = item.key === openKey;
            return (
              <Fragment key={item.key}>
                <tr data-open={isOpen || undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      className={classes.name}
                      data-row={item.key}
                      aria-expanded={isOpen}
                      onClick={() => onOpen(isOpen ? null : item.key)}
                    >
                      <span>{item.name}</span>
                      {item.condition ? (
                        <span className={classes.muted}>only {item.condition}</span>
                      ) : (
                        !item.must && <span className={classes.muted}>would help</span>
                      )}
                    </button>
                  </th>
                  <td className={classes.days}>
                    <ScheduleBar item={item} axis={axis} lines={keyDays} today={today} readyBy={schedule.readyBy} />
                  </td>
                  <td className={classes.status}>
                    {badge && <Badge tone="attention">{badge}</Badge>}
                    <span>{statusText}</span>
                  </td>
                  <td className={classes.action}>{action(item)}</td>
                </tr>
                {isOpen && (
                  <tr>
                    <td colSpan={4} className={classes.details}>
                      {details(item)}
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      <Legend />
    </div>
  );
}

/** The head of the calendar: its months, and the phases of the schedule. */
function Months({ axis, schedule, keyDays }: { axis: Axis; schedule: Schedule; keyDays: readonly KeyDayLine[] }) {
  return (
    <>
      <VisuallyHidden>On the calendar</VisuallyHidden>
      <svg className={classes.header} aria-hidden="true" focusable="false">
        <ChartBackground axis={axis} lines={keyDays} offset={20} />
        {axis.months.map(({ position: x, label }) => (
          <text key={x} className={classes.month} x={x} y="14">
            {label}
          </text>
        ))}
        {schedule.stretches.map(({ what, from, to }) => (
          <foreignObject key={what} x={axis.position(from)} y="23" width={axis.width(from, to)} height="22">
            <div className={classes.phase}>
              <span>{what === 'Gather the records' ? 'Gather' : what}</span>
            </div>
          </foreignObject>
        ))}
      </svg>
    </>
  );
}

function Legend() {
  return (
    <ul className={classes.legend} aria-hidden="true">
      <li>
        <LegendSample>
          <svg x="10" y="10" overflow="visible" aria-hidden="true">
            <StartMark isRequested={false} />
          </svg>
        </LegendSample>
        ask by then
      </li>
      <li>
        <LegendSample>
          <svg x="10" y="10" overflow="visible" aria-hidden="true">
            <StartMark isRequested />
          </svg>
        </LegendSample>
        asked
      </li>
      <li>
        <LegendSample>
          <rect className={classes.bar} x="1" y="5" width="26" height="10" rx="2" />
        </LegendSample>
        usual wait
      </li>
      <li>
        <LegendSample>
          <rect className={classes.bar} data-asked x="1" y="5" width="26" height="10" rx="2" />
        </LegendSample>
        waiting
      </li>
      <li>
        <LegendSample>
          <rect className={classes.late} x="1" y="5" width="26" height="10" rx="2" />
        </LegendSample>
        after it is needed
      </li>
    </ul>
  );
}

function LegendSample({ children }: { children: ReactNode }) {
  return (
    <svg className={classes.sample} aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
