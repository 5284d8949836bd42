import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * Focuses the element that the address names by its hash. `to`: the one id that the caller draws; without it: any.
 */
export function useDeepLink(to?: string): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (hash !== '' && (to ?? hash) === hash) document.getElementById(hash)?.focus();
  }, [hash, to]);
}
