import { isProblem } from '../format/user-message.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PageHeader } from './PageHeader.tsx';

/** Replaces a page that is not found or not readable. */
export function FailedPage({ error }: { error: unknown }) {
  if (isProblem(error, 'NOT_FOUND')) return <NotFoundPage />;
  return (
    <>
      <PageHeader title="This place cannot be shown now" />
      <ProblemNote error={error} />
    </>
  );
}
