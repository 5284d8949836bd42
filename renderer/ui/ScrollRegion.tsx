import type { ComponentPropsWithRef } from 'react';

/** A region that scrolls within itself and takes the focus, so that the keyboard can scroll it (WCAG 2.1.1). */
export function ScrollRegion({ label, children, ...section }: { label: string } & ComponentPropsWithRef<'section'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is scrolled by the keys only while it has the focus.
    <section {...section} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
