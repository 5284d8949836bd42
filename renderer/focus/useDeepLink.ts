import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Focuses the element that the hash of the address names. With `elementId`, only that element. */
export function useDeepLink(elementId?: string): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (hash !== '' && (elementId ?? hash) === hash) document.getElementById(hash)?.focus();
  }, [hash, elementId]);
}
