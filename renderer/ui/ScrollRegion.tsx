import type { ComponentPropsWithRef } from 'react';

/** What has more than there is room for: it scrolls within itself, and the keyboard reaches it for that (WCAG 2.1.1). */
export function ScrollRegion({ label, children, ...section }: { label: string } & ComponentPropsWithRef<'section'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is scrolled by the keys only while it has the focus.
    <section {...section} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
