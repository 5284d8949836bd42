import type { KeyboardEvent, ReactNode } from 'react';

/** Whether the field has an open list. Escape closes that list first, without marking the key as used. */
const closesItsList = ({ target }: KeyboardEvent) => target instanceof HTMLElement && target.ariaExpanded === 'true';

/** A part of a page that Escape closes, unless an element within used the key. The caller also has a button that closes it. */
export function Closable({ onClose, className, children }: { onClose: () => void; className?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears a key of the controls within, which have the focus.
    <div
      {...(className ? { className } : {})}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || closesItsList(event)) return;
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </div>
  );
}
