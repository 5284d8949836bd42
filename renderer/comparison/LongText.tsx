import { Anchor } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import clamped from '../ui/Clamped.module.css';
import classes from './Comparison.module.css';

/** A text of which at first so many lines are shown, and all of it on demand. `of`: what it is, for who hears the button. */
export function LongText({ text, of }: { text: string; of: string }) {
  const body = useRef<HTMLDivElement>(null);
  const id = useId();
  const [whole, setWhole] = useState(false);
  const [longer, setLonger] = useState(false);

  useEffect(() => {
    const shown = body.current;
    if (!shown || whole) return;
    const watch = new ResizeObserver(() => setLonger(shown.scrollHeight > shown.clientHeight + 1));
    watch.observe(shown);
    return () => watch.disconnect();
  }, [whole]);

  return (
    <>
      <div ref={body} id={id} className={whole ? classes.text : `${classes.text} ${clamped.clamped}`} dir="auto">
        {text}
      </div>
      {(longer || whole) && (
        <Anchor
          component="button"
          type="button"
          className={classes.more}
          aria-expanded={whole}
          aria-controls={id}
          aria-label={`${whole ? 'Less' : 'More'}: ${of}`}
          onClick={() => setWhole(!whole)}
        >
          {whole ? 'Less' : 'More'}
        </Anchor>
      )}
    </>
  );
}
