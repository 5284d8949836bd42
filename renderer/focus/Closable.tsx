import type { KeyboardEvent, ReactNode } from 'react';

/** A list that is open below its field closes first, and does not say that it took the key. */
const closesItsList = ({ target }: KeyboardEvent) => target instanceof HTMLElement && target.ariaExpanded === 'true';

/** A part of a place that Escape closes from anywhere in it, unless something within took the key for itself. There is a button for it too. */
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
