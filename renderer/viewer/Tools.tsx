import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import {
  IconArrowAutofitHeight,
  IconArrowAutofitWidth,
  IconChevronDown,
  IconChevronUp,
  IconMinus,
  IconPlus,
  IconRotateClockwise,
} from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import classes from './Viewer.module.css';
import { LARGEST, SMALLEST, type Zoom } from './viewer-pages.ts';

/** The steps of + and −, pixels a point; 4/3 is the paper's own size on a usual screen. */
const STEPS = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 4 / 3, 1.6, 2, 2.67, 4, 5.33, LARGEST];

/** The next larger step of zoom. */
export function larger(scale: number): number {
  return STEPS.find((step) => step > scale * 1.02) ?? LARGEST;
}

/** The next smaller step of zoom. */
export function smaller(scale: number): number {
  return STEPS.findLast((step) => step < scale * 0.98) ?? SMALLEST;
}

function Tool({
  name,
  shortcut,
  children,
  onUse,
  on,
}: {
  name: string;
  shortcut?: string;
  children: ReactNode;
  onUse: () => void;
  on?: boolean;
}) {
  return (
    <Tooltip label={shortcut ? `${name} (${shortcut})` : name}>
      <ActionIcon
        aria-label={name}
        onClick={onUse}
        {...(on === undefined ? {} : { 'aria-pressed': on, variant: on ? 'light' : 'subtle' })}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

/** Which page is looked at; a number typed here leads there. */
function PageNumber({ current, count, onGo }: { current: number; count: number; onGo: (index: number) => void }) {
  const [typed, setTyped] = useState(String(current + 1));
  useEffect(() => setTyped(String(current + 1)), [current]);
  const go = () => {
    // Beyond the last page is the last page.
    const page = Math.min(Math.max(Number.parseInt(typed, 10), 1), count) || current + 1;
    if (page !== current + 1) onGo(page - 1);
    setTyped(String(page));
  };
  return (
    <>
      <TextInput
        className={classes.number ?? ''}
        size="sm"
        aria-label={`Page, of ${count}`}
        inputMode="numeric"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={go}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') go();
        }}
      />
      <span className={classes.of}>of {count}</span>
    </>
  );
}

/** The tools above the pages: page, zoom, rotation, and what the place adds at the right. */
export function Tools({
  current,
  count,
  zoom,
  scale,
  onGo,
  onZoom,
  onRotate,
  children,
}: {
  current: number;
  count: number;
  zoom: Zoom;
  /** Pixels a point of the page in view. */
  scale: number;
  onGo: (index: number) => void;
  onZoom: (zoom: Zoom) => void;
  onRotate?: () => void;
  children?: ReactNode;
}) {
  return (
    <div className={classes.tools} role="toolbar" aria-label="Pages">
      <div className={classes.group}>
        <Tool name="Previous page" shortcut="←" onUse={() => onGo(Math.max(0, current - 1))}>
          <IconChevronUp size={18} />
        </Tool>
        <Tool name="Next page" shortcut="→" onUse={() => onGo(Math.min(count - 1, current + 1))}>
          <IconChevronDown size={18} />
        </Tool>
        <PageNumber current={current} count={count} onGo={onGo} />
      </div>
      <div className={classes.group}>
        <Tool name="Smaller" shortcut="−" onUse={() => onZoom(smaller(scale))}>
          <IconMinus size={18} />
        </Tool>
        <output className={classes.scale} aria-label="Zoom">
          {Math.round(scale * 75)} %
        </output>
        <Tool name="Larger" shortcut="+" onUse={() => onZoom(larger(scale))}>
          <IconPlus size={18} />
        </Tool>
        <Tool name="Fit the width" shortcut="W" on={zoom === 'width'} onUse={() => onZoom('width')}>
          <IconArrowAutofitWidth size={18} />
        </Tool>
        <Tool name="Fit the page" shortcut="P" on={zoom === 'page'} onUse={() => onZoom('page')}>
          <IconArrowAutofitHeight size={18} />
        </Tool>
        {onRotate && (
          <Tool name="Turn, for looking only" shortcut="R" onUse={onRotate}>
            <IconRotateClockwise size={18} />
          </Tool>
        )}
      </div>
      <div className={classes.space} />
      {children}
    </div>
  );
}
