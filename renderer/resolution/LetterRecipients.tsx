import { Button, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LetterDraft, LetterKind } from '../../shared/domain/letter.ts';
import { specialtyOf } from '../../shared/opinions/opinion-labels.ts';
import { type ReasonRequest, type ReasonRequestKind, reasonRequests } from '../../shared/resolution/reason-requests.ts';
import { useNewLetter } from '../letters/useNewLetter.ts';
import { pagePath } from '../pages/pages.ts';
import { ButtonLink } from '../ui/links.tsx';
import type { Shape } from '../ui/StateShape.tsx';
import { StateShape } from '../ui/StateShape.tsx';
import classes from './Resolution.module.css';
import type { ResolutionFacts } from './useResolution.ts';

const STATE_SHAPES: Record<ReasonRequest['state'], Shape> = { open: 'open', draft: 'half', waiting: 'half', answered: 'done' };

/** Each physician of the differing opinions, with the letter to them and its state. */
export function LetterRecipients({
  kind,
  facts,
  children,
}: {
  kind: ReasonRequestKind;
  facts: ResolutionFacts;
  /** Stands below each letter. */
  children?: (request: ReasonRequest) => ReactNode;
}) {
  const { caseId, providers } = facts;
  return (
    <ul className={classes.people}>
      {reasonRequests(kind, facts).map((request) => {
        const { opinion, name, state, label, letterId } = request;
        const specialty = specialtyOf(opinion, providers);
        return (
          <li key={opinion.id} className={classes.person}>
            <div className={classes.personHeader}>
              <div>
                <h3>{name}</h3>
                {specialty && <p className={classes.muted}>{specialty}</p>}
                <p className={classes.state}>
                  <StateShape shape={STATE_SHAPES[state]} />
                  <span>{label}</span>
                </p>
              </div>
              <LetterLink
                caseId={caseId}
                letterId={letterId}
                recipientName={name}
                draft={{ kind, providerId: opinion.providerId, opinionId: opinion.id }}
              />
            </div>
            {children?.(request)}
          </li>
        );
      })}
    </ul>
  );
}

/** Creates a letter, or opens the existing one. */
export function LetterLink({
  caseId,
  letterId,
  recipientName,
  draft,
}: {
  caseId: string;
  letterId: string | null;
  recipientName: string;
  draft: Partial<LetterDraft> & { kind: LetterKind };
}) {
  const { begin, isPending } = useNewLetter(caseId);
  if (letterId !== null)
    return (
      <ButtonLink variant="default" to={pagePath('letter')} params={{ caseId, letterId }}>
        Open the letter<VisuallyHidden> to {recipientName}</VisuallyHidden>
      </ButtonLink>
    );
  return (
    <Button variant="light" loading={isPending} onClick={() => begin(draft)}>
      Write the letter<VisuallyHidden> to {recipientName}</VisuallyHidden>
    </Button>
  );
}
