import type { Day } from '../../shared/domain/partial-date.ts';
import type { ScheduledItem } from '../../shared/domain/schedule.ts';
import type { Axis } from './chart-axis.ts';
import strokes from './KeyDays.module.css';
import classes from './ScheduleChart.module.css';

/** A key day: a line through all rows of the chart. */
export interface KeyDayLine {
  on: Day;
  line: 'today' | 'ready' | 'goal' | 'decided';
}

/** Weekends and key days behind a row; the lines begin `offset` pixels below its top. */
export function ChartBackground({ axis, lines, offset = 0 }: { axis: Axis; lines: readonly KeyDayLine[]; offset?: number }) {
  return (
    <>
      {axis.weekends.map(({ position: x, width }) => (
        <rect key={x} className={classes.weekend} x={x} width={width} y="0" height="100%" />
      ))}
      {lines.map(({ on, line }) => (
        <line
          key={`${line} ${on}`}
          className={strokes.line}
          data-line={line}
          x1={axis.position(on)}
          x2={axis.position(on)}
          y1={offset}
          y2="100%"
        />
      ))}
    </>
  );
}

/**
 * The first and last day of the wait for an item. The wait counts from the request; without one, back from the day of need, or
 * from today.
 */
function waitOf({ asked, askBy, expected, spare }: ScheduledItem, today: Day, readyBy: Day | null): [Day, Day] | null {
  if (asked !== null) return [asked, expected ?? today];
  if (expected === null) return null;
  const isInTime = askBy !== null && readyBy !== null && spare !== null && spare >= 0;
  return isInTime ? [askBy, readyBy] : [today, expected];
}

/** The wait for an item as a bar: filled if requested, hollow if not, dashed where too late. */
export function ScheduleBar({
  item,
  axis,
  lines,
  today,
  readyBy,
}: {
  item: ScheduledItem;
  axis: Axis;
  lines: readonly KeyDayLine[];
  today: Day;
  readyBy: Day | null;
}) {
  const wait = waitOf(item, today, readyBy);
  return (
    <svg className={classes.row} aria-hidden="true" focusable="false">
      <ChartBackground axis={axis} lines={lines} />
      {wait && (
        <svg y="50%" width="100%" overflow="visible" aria-hidden="true">
          <WaitBar
            wait={wait}
            isRequested={item.asked !== null}
            isArrivalUnknown={item.asked !== null && item.expected === null}
            axis={axis}
            readyBy={readyBy}
          />
        </svg>
      )}
    </svg>
  );
}

function WaitBar({
  wait: [from, to],
  isRequested,
  isArrivalUnknown,
  axis,
  readyBy,
}: {
  wait: [Day, Day];
  isRequested: boolean;
  isArrivalUnknown: boolean;
  axis: Axis;
  readyBy: Day | null;
}) {
  const inTimeEnd = readyBy !== null && to > readyBy ? (from > readyBy ? from : readyBy) : to;
  return (
    <>
      <rect
        className={classes.bar}
        data-asked={isRequested || undefined}
        x={axis.position(from)}
        width={axis.width(from, inTimeEnd)}
        y="-5"
        height="10"
        rx="2"
      />
      {inTimeEnd < to && (
        <rect className={classes.late} x={axis.position(inTimeEnd)} width={axis.width(inTimeEnd, to)} y="-5" height="10" rx="2" />
      )}
      <svg x={axis.position(from)} overflow="visible" aria-hidden="true">
        <StartMark isRequested={isRequested} />
      </svg>
      <svg x={axis.position(to)} overflow="visible" aria-hidden="true">
        {isArrivalUnknown ? (
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

/** The start of a wait: a filled circle for a request, a hollow diamond for the last day to ask. */
export function StartMark({ isRequested }: { isRequested: boolean }) {
  return isRequested ? <circle className={classes.asked} r="6" /> : <path className={classes.askBy} d="M0-7 7 0 0 7-7 0Z" />;
}
