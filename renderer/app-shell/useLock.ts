import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { orpc } from '../client/client.ts';
import { useVault } from '../client/useVault.ts';
import { pagePath } from '../pages/pages.ts';
import { confirmClosing } from './confirm-closing.ts';

/** Closes the open vault, with the label of that action: lock the own vault, leave the sample. */
export function useLock(): { lock: () => void; label: string; isPending: boolean } {
  const vault = useVault().data;
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const isSample = vault?.which === 'sample';
  const lock = useMutation(
    // The own vault has no case at the address of a sample case.
    orpc.vault.lock.mutationOptions({ onSuccess: () => (isSample ? navigate({ to: pagePath('cases') }) : undefined) }),
  );
  return {
    lock: () => void confirmClosing(queryClient).then((leave) => leave && lock.mutate(undefined)),
    label: isSample ? 'Leave the sample' : vault?.passphrase ? 'Lock' : 'Close the vault',
    isPending: lock.isPending,
  };
}
