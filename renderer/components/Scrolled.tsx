import type { ComponentPropsWithRef } from 'react';

/** A part of a place that scrolls by itself: named, and reached by the keyboard so that arrows scroll it. */
export function Scrolled({ label, children, ...section }: { label: string } & ComponentPropsWithRef<'section'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard (WCAG 2.1.1).
    <section {...section} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
