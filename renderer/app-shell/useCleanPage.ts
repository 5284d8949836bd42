import { useEffect, useRef } from 'react';
import type { VaultStatus } from '../../shared/domain/vault.ts';
import { clearDrafts } from '../forms/create-draft.ts';
import { discardUnsaved } from '../forms/unsaved.ts';

/**
 * Loads the page anew once a vault with a passphrase was locked: nothing of a case stays in the document, in memory, in blobs or in
 * the state of the history. Returns whether that is about to happen.
 */
export function useCleanPage(status: VaultStatus | undefined): boolean {
  const wasOpen = useRef(false);
  const isOpen = status?.state === 'open';
  if (isOpen) wasOpen.current = status.which === 'own' && status.passphrase;
  const isLeaving = status !== undefined && !isOpen && wasOpen.current;
  useEffect(() => {
    if (!isLeaving) return;
    // A question before the page closes could not save anything any more.
    clearDrafts();
    discardUnsaved();
    document.title = 'Second Look';
    window.location.replace('/');
  }, [isLeaving]);
  return isLeaving;
}
