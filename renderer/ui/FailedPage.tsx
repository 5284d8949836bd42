import { isProblem } from '../client/user-message.ts';
import { Lost } from './NotFoundPage.tsx';
import { PlaceHeader } from './PageHeader.tsx';
import { ProblemNote } from './ProblemNote.tsx';

/** Instead of a place that cannot be shown: it is not there, or it could not be read. */
export function FailedPlace({ error }: { error: unknown }) {
  if (isProblem(error, 'NOT_FOUND')) return <Lost />;
  return (
    <>
      <PlaceHeader title="This place cannot be shown now" />
      <ProblemNote error={error} />
    </>
  );
}
