import { EmptyPage } from '../ui/EmptyPage.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { PageHeader } from './PageHeader.tsx';
import { pagePath } from './pages.ts';

/** For an address that leads nowhere. */
export function NotFoundPage() {
  return (
    <>
      <PageHeader title="There is nothing here" />
      <EmptyPage title="It may have been removed" action={<ButtonLink to={pagePath('cases')}>Go to all cases</ButtonLink>}>
        <p>What was removed by mistake can be taken back by “Undo”, for as long as it is shown. Everything else is unharmed.</p>
      </EmptyPage>
    </>
  );
}
