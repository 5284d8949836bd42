import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * Focuses the element that the address names by its hash. `to`: the one id that the caller draws; without it: any.
 */
export function useDeepLink(elementId?: string): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (hash !== '' && (elementId ?? hash) === hash) document.getElementById(hash)?.focus();
  }, [hash, elementId]);
}
