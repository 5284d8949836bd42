import { EmptyPlace } from '../components/EmptyPlace.tsx';
import { ButtonLink } from '../components/links.tsx';

/** For an address that leads nowhere. */
export function Lost() {
  return (
    <EmptyPlace title="There is nothing here" action={<ButtonLink to="/cases">Go to all cases</ButtonLink>}>
      <p>What was here may have been removed. Your cases are unharmed.</p>
    </EmptyPlace>
  );
}
