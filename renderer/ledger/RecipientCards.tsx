import type { LedgerRecipient } from '../../shared/domain/ledger.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { CONTENTS_UNKNOWN, handedOverLabel } from '../../shared/ledger/ledger-labels.ts';
import { PACKET_STYLE_LABELS } from '../../shared/packets/packet-styles.ts';
import { pagePath } from '../pages/pages.ts';
import { Card } from '../ui/Card.tsx';
import { TextLink } from '../ui/links.tsx';
import classes from './Ledger.module.css';

/** The recipients in the order of their first packet, each with their packets. */
export function RecipientCards({ caseId, recipients }: { caseId: string; recipients: readonly LedgerRecipient[] }) {
  return (
    <div className={classes.cards}>
      {recipients.map(({ key, name, packets }) => (
        <Card key={key} title={name} className={classes.recipient ?? ''}>
          <ul className={classes.packets}>
            {packets.map(({ packetId, on, method, style, pages, listed }) => (
              <li key={packetId}>
                <TextLink to={pagePath('packet')} params={{ caseId, packetId }}>
                  {handedOverLabel({ on, method })}
                </TextLink>
                <span className={classes.muted}>
                  {PACKET_STYLE_LABELS[style].label} · {formatCount(pages, 'page')}
                  {!listed && `. ${CONTENTS_UNKNOWN}.`}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}
