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
import { MAX_SCALE, MIN_SCALE, type Zoom } from './viewer-pages.ts';

/** The zoom steps, px per point; 4/3 is the size of the paper on a 96 dpi screen. */
const ZOOM_STEPS = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 4 / 3, 1.6, 2, 2.67, 4, 5.33, MAX_SCALE];

/** The next larger zoom step. */
export function largerScale(scale: number): number {
  return ZOOM_STEPS.find((step) => step > scale * 1.02) ?? MAX_SCALE;
}

/** The next smaller zoom step. */
export function smallerScale(scale: number): number {
  return ZOOM_STEPS.findLast((step) => step < scale * 0.98) ?? MIN_SCALE;
}

function ToolButton({
  name,
  shortcut,
  children,
  onClick,
  pressed,
}: {
  name: string;
  shortcut?: string;
  children: ReactNode;
  onClick: () => void;
  pressed?: boolean;
}) {
  return (
    <Tooltip label={shortcut ? `${name} (${shortcut})` : name}>
      <ActionIcon
        aria-label={name}
        onClick={onClick}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed, variant: pressed ? 'light' : 'subtle' })}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

/** The number of the current page; typing another number goes there. */
function PageNumber({ current, count, onGoTo }: { current: number; count: number; onGoTo: (index: number) => void }) {
  const [typed, setTyped] = useState(String(current + 1));
  useEffect(() => setTyped(String(current + 1)), [current]);
  const submit = () => {
    // A number beyond the last page goes to the last page.
    const page = Math.min(Math.max(Number.parseInt(typed, 10), 1), count) || current + 1;
    if (page !== current + 1) onGoTo(page - 1);
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
        onBlur={submit}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') submit();
        }}
      />
      <span className={classes.pageCount}>of {count}</span>
    </>
  );
}

/** The toolbar above the pages: page number, zoom, rotation, and the parent's own tools at the right. */
export function ViewerToolbar({
  current,
  count,
  zoom,
  scale,
  onGoTo,
  onZoom,
  onRotate,
  children,
}: {
  current: number;
  count: number;
  zoom: Zoom;
  /** Pixels per point of the current page. */
  scale: number;
  onGoTo: (index: number) => void;
  onZoom: (zoom: Zoom) => void;
  onRotate?: () => void;
  children?: ReactNode;
}) {
  return (
    <div className={classes.tools} role="toolbar" aria-label="Pages">
      <div className={classes.group}>
        <ToolButton name="Previous page" shortcut="←" onClick={() => onGoTo(Math.max(0, current - 1))}>
          <IconChevronUp size={18} />
        </ToolButton>
        <ToolButton name="Next page" shortcut="→" onClick={() => onGoTo(Math.min(count - 1, current + 1))}>
          <IconChevronDown size={18} />
        </ToolButton>
        <PageNumber current={current} count={count} onGoTo={onGoTo} />
      </div>
      <div className={classes.group}>
        <ToolButton name="Smaller" shortcut="−" onClick={() => onZoom(smallerScale(scale))}>
          <IconMinus size={18} />
        </ToolButton>
        <output className={classes.scale} aria-label="Zoom">
          {Math.round(scale * 75)} %
        </output>
        <ToolButton name="Larger" shortcut="+" onClick={() => onZoom(largerScale(scale))}>
          <IconPlus size={18} />
        </ToolButton>
        <ToolButton name="Fit the width" shortcut="W" pressed={zoom === 'width'} onClick={() => onZoom('width')}>
          <IconArrowAutofitWidth size={18} />
        </ToolButton>
        <ToolButton name="Fit the page" shortcut="P" pressed={zoom === 'page'} onClick={() => onZoom('page')}>
          <IconArrowAutofitHeight size={18} />
        </ToolButton>
        {onRotate && (
          <ToolButton name="Turn, for looking only" shortcut="R" onClick={onRotate}>
            <IconRotateClockwise size={18} />
          </ToolButton>
        )}
      </div>
      <div className={classes.space} />
      {children}
    </div>
  );
}
