import { VisuallyHidden } from '@mantine/core';
import { Fragment, type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { Day } from '../../shared/domain/partial-date.ts';
import type { Schedule, ScheduledItem } from '../../shared/domain/schedule.ts';
import { moveFocus } from '../focus/arrow-keys.ts';
import { Badge } from '../ui/Badge.tsx';
import type { Axis } from './axis.ts';
import classes from './PlanChart.module.css';
import { Ground, type Line, PlanBar, Start } from './PlanRow.tsx';
import { standingOf } from './schedule-labels.ts';

const moveBetweenRows = moveFocus('[data-row]', { ends: true });

/**
 * What is still to come as a table: each thing, its wait on the calendar, how it stands in words. The words say all that the
 * drawing shows. One row is open, with its details below it.
 */
export function PlanChart({
  schedule,
  items,
  axis,
  lines,
  today,
  open,
  onOpen,
  details,
  action,
}: {
  schedule: Schedule;
  items: readonly ScheduledItem[];
  axis: Axis;
  lines: readonly Line[];
  today: Day;
  open: string | null;
  onOpen: (key: string | null) => void;
  details: (item: ScheduledItem) => ReactNode;
  action: (item: ScheduledItem) => ReactNode;
}) {
  // Escape closes the open row.
  const body = useRef<HTMLTableSectionElement>(null);

  function onKeyDown(event: KeyboardEvent<HTMLTableSectionElement>) {
    const names = [...(body.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    if (event.key === 'Escape' && open !== null) {
      const row = names.find(({ dataset }) => dataset.row === open);
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
              <Months axis={axis} schedule={schedule} lines={lines} />
            </th>
            <th scope="col">How it stands</th>
            <th scope="col">
              <VisuallyHidden>What to do</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {items.map((item) => {
            const { badge, words } = standingOf(item, schedule);
            const isOpen = item.key === open;
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
                        <span className={classes.quiet}>only {item.condition}</span>
                      ) : (
                        !item.must && <span className={classes.quiet}>would help</span>
                      )}
                    </button>
                  </th>
                  <td className={classes.days}>
                    <PlanBar item={item} axis={axis} lines={lines} today={today} readyBy={schedule.readyBy} />
                  </td>
                  <td className={classes.standing}>
                    {badge && <Badge tone="attention">{badge}</Badge>}
                    <span>{words}</span>
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

/** The head of the calendar: its months, and the stretches of the plan. */
function Months({ axis, schedule, lines }: { axis: Axis; schedule: Schedule; lines: readonly Line[] }) {
  return (
    <>
      <VisuallyHidden>On the calendar</VisuallyHidden>
      <svg className={classes.head} aria-hidden="true" focusable="false">
        <Ground axis={axis} lines={lines} below={20} />
        {axis.months.map(({ at, label }) => (
          <text key={at} className={classes.month} x={at} y="14">
            {label}
          </text>
        ))}
        {schedule.stretches.map(({ what, from, to }) => (
          <foreignObject key={what} x={axis.at(from)} y="23" width={axis.width(from, to)} height="22">
            <div className={classes.stretch}>
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
        <Sample>
          <svg x="10" y="10" overflow="visible" aria-hidden="true">
            <Start asked={false} />
          </svg>
        </Sample>
        ask by then
      </li>
      <li>
        <Sample>
          <svg x="10" y="10" overflow="visible" aria-hidden="true">
            <Start asked />
          </svg>
        </Sample>
        asked
      </li>
      <li>
        <Sample>
          <rect className={classes.bar} x="1" y="5" width="26" height="10" rx="2" />
        </Sample>
        usual wait
      </li>
      <li>
        <Sample>
          <rect className={classes.bar} data-asked x="1" y="5" width="26" height="10" rx="2" />
        </Sample>
        waiting
      </li>
      <li>
        <Sample>
          <rect className={classes.over} x="1" y="5" width="26" height="10" rx="2" />
        </Sample>
        after it is needed
      </li>
    </ul>
  );
}

function Sample({ children }: { children: ReactNode }) {
  return (
    <svg className={classes.sample} aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
