import { Anchor } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import clamped from '../ui/Clamped.module.css';
import classes from './Comparison.module.css';

/** A text cut to a few lines, with a button that shows all of it. `label` names the text for screen readers. */
export function LongText({ text, label }: { text: string; label: string }) {
  const body = useRef<HTMLDivElement>(null);
  const id = useId();
  const [expanded, setExpanded] = useState(false);
  const [overflows, setOverflows] = useState(false);

  useEffect(() => {
    const element = body.current;
    if (!element || expanded) return;
    const observer = new ResizeObserver(() => setOverflows(element.scrollHeight > element.clientHeight + 1));
    observer.observe(element);
    return () => observer.disconnect();
  }, [expanded]);

  return (
    <>
      <div ref={body} id={id} className={expanded ? classes.text : `${classes.text} ${clamped.clamped}`} dir="auto">
        {text}
      </div>
      {(overflows || expanded) && (
        <Anchor
          component="button"
          type="button"
          className={classes.more}
          aria-expanded={expanded}
          aria-controls={id}
          aria-label={`${expanded ? 'Less' : 'More'}: ${label}`}
          onClick={() => setExpanded(!expanded)}
        >
          {expanded ? 'Less' : 'More'}
        </Anchor>
      )}
    </>
  );
}
