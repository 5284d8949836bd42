import { useQuery } from '@tanstack/react-query';
import { backupWarning } from '../../shared/format/backup-labels.ts';
import { orpc } from '../client/client.ts';
import { pagePath } from '../pages/pages.ts';
import { TextLink } from '../ui/links.tsx';

/** How often to look whether the disk with the backup is there, ms. */
const LOOK_INTERVAL = 5 * 60 * 1000;

/** One line where the backup is old, or its disk is not there; else nothing. */
export function BackupWarning({ className }: { className: string }) {
  const status = useQuery({ ...orpc.backup.status.queryOptions(), refetchInterval: LOOK_INTERVAL }).data;
  const warning = status && backupWarning(status, new Date().toISOString());
  if (!warning) return null;
  return (
    <p className={className}>
      {warning} <TextLink to={pagePath('settings')}>Backup</TextLink>
    </p>
  );
}
