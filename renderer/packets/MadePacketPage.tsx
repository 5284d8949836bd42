import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { handOverLabel } from '../../shared/ledger/ledger-labels.ts';
import { formatMadeAt, packetTitle, sizeLabel } from '../../shared/packets/packet-labels.ts';
import { orpc } from '../client/client.ts';
import { Split } from '../lists/Split.tsx';
import { FailedPage } from '../pages/FailedPage.tsx';
import { NotFoundPage } from '../pages/NotFoundPage.tsx';
import { PageHeader } from '../pages/PageHeader.tsx';
import { pagePath } from '../pages/pages.ts';
import layout from '../ui/Page.module.css';
import type { ViewerHandle } from '../viewer/PageImageViewer.tsx';
import { MadePacketSide } from './MadePacketSide.tsx';
import { usePacketFile } from './usePacketFile.ts';

const PdfViewer = lazy(() => import('../viewer/PdfViewer.tsx').then(({ PdfViewer }) => ({ default: PdfViewer })));

/** A made packet, page by page, with its hand-over and its contents. */
export function MadePacketPage() {
  const { caseId, packetId } = useParams({ from: pagePath('packet') });
  const { hand: isHandingOver = false, page = 1 } = useSearch({ from: pagePath('packet') });
  const navigate = useNavigate();
  const packetFile = usePacketFile(caseId);
  const viewer = useRef<ViewerHandle>(null);
  // The focus starts at the form to hand over, else at the pages.
  const [focusPages] = useState(!isHandingOver);
  const [arePagesOpen, setPagesOpen] = useState(page > 1);
  const packets = useQuery(orpc.packets.list.queryOptions({ input: { caseId } }));
  if (packets.error) return <FailedPage error={packets.error} />;
  if (!packets.data) return null;
  const packet = packets.data.find(({ id }) => id === packetId);
  if (!packet) return <NotFoundPage />;
  const goToPackets = () => void navigate({ to: pagePath('packets'), params: { caseId } });
  const setHandingOver = (isOpen: boolean) =>
    void navigate({
      to: pagePath('packet'),
      params: { caseId, packetId },
      search: isOpen ? { hand: true } : {},
      replace: true,
    });
  return (
    <div className={layout.fullHeight}>
      <PageHeader
        title={packetTitle(packet.issue?.recipient ?? packet.recipient)}
        sentence={`${handOverLabel(packet)} · made ${formatMadeAt(packet.made)} · ${sizeLabel(packet)}`}
        actions={
          <>
            <Button variant="default" onClick={goToPackets}>
              Back to the packet
            </Button>
            <Button variant={packet.issue ? 'filled' : 'default'} onClick={() => void packetFile.save(packet)}>
              Save
            </Button>
          </>
        }
      />
      <Split
        wide
        open={arePagesOpen}
        label="Pages"
        onBack={() => setPagesOpen(false)}
        list={
          <MadePacketSide
            key={packet.id}
            packet={packet}
            isHandingOver={isHandingOver}
            onHandingOver={setHandingOver}
            onPage={(to) => {
              setPagesOpen(true);
              viewer.current?.goTo(to - 1);
            }}
          />
        }
        details={
          <Suspense fallback={<Loader role="status" aria-label="Opening the pages" />}>
            <PdfViewer
              ref={viewer}
              url={`/files/packets/${packet.id}`}
              label="Pages of the packet"
              framed={false}
              start={page - 1}
              focus={focusPages}
              onLeave={goToPackets}
            />
          </Suspense>
        }
      />
    </div>
  );
}
