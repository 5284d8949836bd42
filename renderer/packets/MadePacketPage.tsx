import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { orpc } from '../client/client.ts';
import { Split } from '../lists/Split.tsx';
import { FailedPage } from '../pages/FailedPage.tsx';
import { NotFoundPage } from '../pages/NotFoundPage.tsx';
import { PageHeader } from '../pages/PageHeader.tsx';
import { pagePath } from '../pages/pages.ts';
import place from '../ui/Page.module.css';
import type { SheetViewerHandle } from '../viewer/PageImageViewer.tsx';
import { PacketSide } from './PacketSide.tsx';
import { extent, madeAt, packetFor, standingOf } from './packet-labels.ts';
import { useDeliver } from './save-packet.ts';

const PdfViewer = lazy(() => import('../viewer/PdfViewer.tsx').then(({ PdfViewer }) => ({ default: PdfViewer })));

/** A packet that was made, page by page as it was made; whether it was handed over, and what it holds. */
export function MadePacketPage() {
  const { caseId, packetId } = useParams({ from: pagePath('packet') });
  const { hand = false, page = 1 } = useSearch({ from: pagePath('packet') });
  const navigate = useNavigate();
  const deliver = useDeliver(caseId);
  const viewer = useRef<SheetViewerHandle>(null);
  // Who comes to hand it over begins there, who comes to read at the pages; afterwards nothing takes the keyboard away.
  const [atPages] = useState(!hand);
  const [looking, setLooking] = useState(page > 1);
  const found = useQuery(orpc.packets.list.queryOptions({ input: { caseId } }));
  if (found.error) return <FailedPage error={found.error} />;
  if (!found.data) return null;
  const packet = found.data.find(({ id }) => id === packetId);
  if (!packet) return <NotFoundPage />;
  const back = () => void navigate({ to: pagePath('packets'), params: { caseId } });
  const setHanding = (handing: boolean) =>
    void navigate({
      to: pagePath('packet'),
      params: { caseId, packetId },
      search: handing ? { hand: true } : {},
      replace: true,
    });
  return (
    <div className={place.whole}>
      <PageHeader
        title={packetFor(packet.issue?.recipient ?? packet.recipient)}
        sentence={`${standingOf(packet)} · made ${madeAt(packet.made)} · ${extent(packet)}`}
        actions={
          <>
            <Button variant="default" onClick={back}>
              Back to the packet
            </Button>
            <Button variant={packet.issue ? 'filled' : 'default'} onClick={() => void deliver.save(packet)}>
              Save
            </Button>
          </>
        }
      />
      <Split
        wide
        open={looking}
        label="Pages"
        onBack={() => setLooking(false)}
        list={
          <PacketSide
            key={packet.id}
            packet={packet}
            handing={hand}
            onHanding={setHanding}
            onPage={(to) => {
              setLooking(true);
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
              focus={atPages}
              onLeave={back}
            />
          </Suspense>
        }
      />
    </div>
  );
}
