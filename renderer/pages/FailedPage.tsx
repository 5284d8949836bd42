import { isProblem } from '../format/user-message.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PageHeader } from './PageHeader.tsx';

/** Instead of a place that cannot be shown: it is not there, or it could not be read. */
export function FailedPage({ error }: { error: unknown }) {
  if (isProblem(error, 'NOT_FOUND')) return <NotFoundPage />;
  return (
    <>
      <PageHeader title="This place cannot be shown now" />
      <ProblemNote error={error} />
    </>
  );
}
