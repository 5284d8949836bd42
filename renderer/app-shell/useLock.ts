import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { orpc } from '../client/client.ts';
import { useVault } from '../client/useVault.ts';
import { confirmLeave } from '../forms/leave-guard.ts';
import { pagePath } from '../pages/pages.ts';

/** Closes what is open, and how that is called: a vault with a passphrase is locked, the sample is left. */
export function useLock(): { lock: () => void; label: string; isPending: boolean } {
  const vault = useVault().data;
  const navigate = useNavigate();
  const isSample = vault?.which === 'sample';
  const lock = useMutation(
    // The address of a sample's case leads nowhere in the person's own vault.
    orpc.vault.lock.mutationOptions({ onSuccess: () => (isSample ? navigate({ to: pagePath('cases') }) : undefined) }),
  );
  return {
    lock: () => void confirmLeave('window').then((leave) => leave && lock.mutate(undefined)),
    label: isSample ? 'Leave the sample' : vault?.passphrase ? 'Lock' : 'Close the vault',
    isPending: lock.isPending,
  };
}
