import { letterState } from '../../shared/journey/letter-state.ts';
import { rereadOf } from '../../shared/letters/resolution/reread.ts';
import { pagePath } from '../pages/pages.ts';
import { ButtonLink } from '../ui/links.tsx';
import { StateShape } from '../ui/StateShape.tsx';
import { LetterLink } from './LetterRecipients.tsx';
import classes from './Resolution.module.css';
import type { ResolutionFacts } from './useResolution.ts';

/** A letter that asks a department to read slides or images again, and where these are. */
export function RereadingStep({ facts }: { facts: ResolutionFacts }) {
  const { caseId, letters, providers, case: openCase } = facts;
  const reread = letters.filter(({ kind }) => kind === 'reread');
  const department = rereadOf(null, openCase.family) === 'slides' ? 'a pathology department' : 'a radiology department';
  return (
    <>
      <p>
        Ask a department that has not read them yet. Slides and blocks are lent by the pathology department that keeps them, and
        go back there; image files are copied.
      </p>
      {reread.length > 0 && (
        <ul className={classes.people}>
          {reread.map((letter) => {
            const { state, label } = letterState(letter, facts);
            const name = providers.find(({ id }) => id === letter.providerId)?.name ?? letter.text.to.split('\n')[0] ?? '';
            return (
              <li key={letter.id} className={classes.person}>
                <div className={classes.personHeader}>
                  <div>
                    <h3>{name || 'A department'}</h3>
                    <p className={classes.state}>
                      <StateShape shape={state === 'answered' ? 'done' : 'half'} />
                      <span>{label}</span>
                    </p>
                  </div>
                  <LetterLink caseId={caseId} letterId={letter.id} recipientName={name} draft={{ kind: 'reread' }} />
                </div>
              </li>
            );
          })}
        </ul>
      )}
      <div className={classes.actions}>
        {reread.length === 0 && (
          <LetterLink caseId={caseId} letterId={null} recipientName={department} draft={{ kind: 'reread' }} />
        )}
        <ButtonLink variant="default" to={pagePath('requests')} params={{ caseId }}>
          Requests
        </ButtonLink>
        <ButtonLink variant="default" to={pagePath('custody')} params={{ caseId }}>
          Slides and discs
        </ButtonLink>
      </div>
    </>
  );
}
