import type { KeyboardEvent, ReactNode } from 'react';

/** An open list below its field closes first, without marking the key as used. */
const closesItsList = ({ target }: KeyboardEvent) => target instanceof HTMLElement && target.ariaExpanded === 'true';

/** A part of a page that Escape closes from anywhere in it, unless something within used the key. A button closes it too. */
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
