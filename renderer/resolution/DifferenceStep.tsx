import { DIFFERENCE_LABELS, type Difference } from '../../shared/comparison/compare.ts';
import { outcomeSentences } from '../../shared/comparison/outcome.ts';
import { GENERAL_EXPLANATION, whyTheyMayDiffer } from '../../shared/resolution/perspectives.ts';
import { differingOpinions } from '../../shared/resolution/reason-requests.ts';
import { pagePath } from '../pages/pages.ts';
import { ButtonLink } from '../ui/links.tsx';
import classes from './Resolution.module.css';
import type { ResolutionFacts } from './useResolution.ts';

/** What each kind of difference means, and what helps. */
const DIFFERENCE_TEXTS: Record<Difference, string> = {
  facts: 'They know different things, or looked at different things. First, let each have the same.',
  diagnosis: 'They name different illnesses, or different forms of it. A second reading of slides or images may settle it.',
  stage: 'They differ in how far it has gone, or in how sure they are. The images and the pathology say the most about this.',
  treatment: 'They would do different things for it. Reasons, studies and what matters to you count here.',
  timing: 'They differ in how soon it should be done. Ask each how long it is safe to wait, and what waiting may cost.',
};

/** The kinds of the difference, and in general terms why such physicians may differ. */
export function DifferenceStep({ facts }: { facts: ResolutionFacts }) {
  const { caseId, comparison, nameOf } = facts;
  const reasons = whyTheyMayDiffer(differingOpinions(facts));
  return (
    <>
      {outcomeSentences(comparison, nameOf).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <dl className={classes.terms}>
        {comparison.kinds.map((kind) => (
          <div key={kind}>
            <dt>{DIFFERENCE_LABELS[kind]}</dt>
            <dd>{DIFFERENCE_TEXTS[kind]}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.actions}>
        <ButtonLink variant="light" to={pagePath('comparison')} params={{ caseId }}>
          Side by side
        </ButtonLink>
      </div>
      {reasons.length > 0 && (
        <section className={classes.explanation} aria-label="Why they may differ">
          <h3>Why they may differ</h3>
          <p className={classes.muted}>In general, not about your physicians.</p>
          {reasons.map(({ title, text }) => (
            <div key={title}>
              <p className={classes.strong}>{title}</p>
              <p>{text}</p>
            </div>
          ))}
          <p>{GENERAL_EXPLANATION}</p>
        </section>
      )}
    </>
  );
}
