import { useParams } from '@tanstack/react-router';
import { packetTree } from '../../shared/packets/contents-tree.ts';
import { today } from '../format/calendar.ts';
import { FailedPage } from '../pages/FailedPage.tsx';
import { PageHeader } from '../pages/PageHeader.tsx';
import { PageTabs } from '../pages/PageTabs.tsx';
import { pagePath } from '../pages/pages.ts';
import { EmptyPage } from '../ui/EmptyPage.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { MadePackets } from './MadePackets.tsx';
import { PacketEditor } from './PacketEditor.tsx';
import { usePacketFacts } from './usePacketFacts.ts';

/** The packet of a case: contents, preview, check, export, and made packets. */
export function PacketPage() {
  const { caseId } = useParams({ from: pagePath('packets') });
  const date = today();
  const facts = usePacketFacts(caseId, date);
  const { records, notes, choice, packets } = facts;
  if (facts.error) return <FailedPage error={facts.error} />;
  if (!records || !notes || !choice) return <PageHeader title="Packet" sentence={' '} />;
  if (packetTree(records, notes, choice).every(({ all }) => all.length === 0)) {
    return (
      <>
        <PageHeader title="Packet" sentence="One PDF of everything that the second physician needs to read." />
        <PageTabs first="packets" />
        <EmptyPage
          title="Nothing is in the packet yet"
          action={
            <ButtonLink to={pagePath('records')} params={{ caseId }}>
              Go to the records
            </ButtonLink>
          }
        >
          <p>
            Every record and note of this case goes into it by itself: first a page that says who asks what and why, then the
            contents, then the records page by page, numbered through. Add records, and it is there.
          </p>
        </EmptyPage>
        {packets.length > 0 && <MadePackets caseId={caseId} packets={packets} />}
      </>
    );
  }
  return <PacketEditor key={caseId} caseId={caseId} date={date} facts={{ ...facts, records, notes, choice }} />;
}
