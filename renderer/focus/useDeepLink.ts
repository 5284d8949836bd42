import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * Whoever a link led here by the name of an element (its hash) begins there with the keyboard. `to`: the one element that the caller
 * draws; left out: any.
 */
export function useDeepLink(to?: string): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (hash !== '' && (to ?? hash) === hash) document.getElementById(hash)?.focus();
  }, [hash, to]);
}
