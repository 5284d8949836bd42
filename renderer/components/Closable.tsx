import type { ReactNode } from 'react';

/** A part of a place that Escape closes from anywhere in it, unless something within took the key for itself. There is a button for it too. */
export function Closable({ onClose, className, children }: { onClose: () => void; className?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears a key of the controls within, which have the focus.
    <div
      {...(className ? { className } : {})}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </div>
  );
}
