import { Button } from '@mantine/core';
import type { Offer } from '../../shared/opinions/begin.ts';
import { CLAIM_LABELS } from '../../shared/opinions/opinion-labels.ts';
import clamped from '../ui/Clamped.module.css';
import classes from './Opinions.module.css';

/** Words that stand elsewhere in the case already: where they come from, and one click to take them over. */
export function Offers({ offers, onTake }: { offers: readonly Offer[]; onTake: (offer: Offer) => void }) {
  return offers.map((offer) => (
    <section key={offer.from} className={classes.offer} aria-label={`${offer.from} says`}>
      <div>
        <p>{offer.from} says:</p>
        <dl>
          {offer.words.map(({ key, text }) => (
            <div key={key}>
              <dt>{CLAIM_LABELS[key]}</dt>
              <dd className={clamped.clamped}>{text}</dd>
            </div>
          ))}
        </dl>
      </div>
      <Button variant="default" onClick={() => onTake(offer)}>
        Use these words
      </Button>
    </section>
  ));
}
