import type { Day } from '../../shared/domain/partial-date.ts';
import type { ScheduledItem } from '../../shared/domain/schedule.ts';
import type { Axis } from './axis.ts';
import strokes from './Lines.module.css';
import classes from './PlanChart.module.css';

/** The lines of a chart that run through all its rows. */
export interface Line {
  on: Day;
  line: 'today' | 'ready' | 'goal' | 'decided';
}

/** Weekends and lines, behind what a row shows; the lines begin so many pixels `below` its top. */
export function Ground({ axis, lines, below = 0 }: { axis: Axis; lines: readonly Line[]; below?: number }) {
  return (
    <>
      {axis.weekends.map(({ at, width }) => (
        <rect key={at} className={classes.weekend} x={at} width={width} y="0" height="100%" />
      ))}
      {lines.map(({ on, line }) => (
        <line
          key={`${line} ${on}`}
          className={strokes.line}
          data-line={line}
          x1={axis.at(on)}
          x2={axis.at(on)}
          y1={below}
          y2="100%"
        />
      ))}
    </>
  );
}

/** From when to when a thing is waited for: as it was asked for; not asked yet, laid back from the day it is needed, or from today. */
function spanOf({ asked, askBy, expected, spare }: ScheduledItem, today: Day, readyBy: Day | null): [Day, Day] | null {
  if (asked !== null) return [asked, expected ?? today];
  if (expected === null) return null;
  const inTime = askBy !== null && readyBy !== null && spare !== null && spare >= 0;
  return inTime ? [askBy, readyBy] : [today, expected];
}

/** One thing on the calendar: its wait as a bar, full where it is asked for, hollow where it is not; what comes too late is dashed. */
export function PlanBar({
  item,
  axis,
  lines,
  today,
  readyBy,
}: {
  item: ScheduledItem;
  axis: Axis;
  lines: readonly Line[];
  today: Day;
  readyBy: Day | null;
}) {
  const span = spanOf(item, today, readyBy);
  return (
    <svg className={classes.row} aria-hidden="true" focusable="false">
      <Ground axis={axis} lines={lines} />
      {span && (
        <svg y="50%" width="100%" overflow="visible" aria-hidden="true">
          <Bar
            span={span}
            asked={item.asked !== null}
            open={item.asked !== null && item.expected === null}
            axis={axis}
            readyBy={readyBy}
          />
        </svg>
      )}
    </svg>
  );
}

function Bar({
  span: [from, to],
  asked,
  open,
  axis,
  readyBy,
}: {
  span: [Day, Day];
  asked: boolean;
  open: boolean;
  axis: Axis;
  readyBy: Day | null;
}) {
  const cut = readyBy !== null && to > readyBy ? (from > readyBy ? from : readyBy) : to;
  return (
    <>
      <rect
        className={classes.bar}
        data-asked={asked || undefined}
        x={axis.at(from)}
        width={axis.width(from, cut)}
        y="-5"
        height="10"
        rx="2"
      />
      {cut < to && <rect className={classes.over} x={axis.at(cut)} width={axis.width(cut, to)} y="-5" height="10" rx="2" />}
      <svg x={axis.at(from)} overflow="visible" aria-hidden="true">
        <Start asked={asked} />
      </svg>
      <svg x={axis.at(to)} overflow="visible" aria-hidden="true">
        {open ? (
          <text className={classes.unknown} x="8" y="5">
            ?
          </text>
        ) : (
          <line className={classes.end} x1="0" x2="0" y1="-9" y2="9" />
        )}
      </svg>
    </>
  );
}

/** Where the wait begins: a full circle for asked, a hollow diamond for the day by which to ask. */
export function Start({ asked }: { asked: boolean }) {
  return asked ? <circle className={classes.asked} r="6" /> : <path className={classes.askBy} d="M0-7 7 0 0 7-7 0Z" />;
}
