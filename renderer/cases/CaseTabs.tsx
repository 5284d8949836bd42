import { useQuery } from '@tanstack/react-query';
import { orpc } from '../client/client.ts';
import { VaultTabs } from '../pages/PageTabs.tsx';
import { useOpenPage } from '../pages/useOpenPage.ts';

/** The tabs of the cases. The tab of archived cases shows their number, and only appears if there are any. */
export function CaseTabs() {
  const archived = useQuery({
    ...orpc.cases.list.queryOptions(),
    select: (rows) => rows.filter((row) => row.archived !== null).length,
  }).data;
  const isOpen = useOpenPage() === 'archivedCases';
  return (
    <VaultTabs
      first="cases"
      isShown={(key) => key !== 'archivedCases' || Boolean(archived) || isOpen}
      suffixOf={(key) => (key === 'archivedCases' && archived ? ` (${archived})` : '')}
    />
  );
}
