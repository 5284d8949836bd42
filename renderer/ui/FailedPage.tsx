import { isProblem } from '../client/user-message.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PageHeader } from './PageHeader.tsx';
import { ProblemNote } from './ProblemNote.tsx';

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
