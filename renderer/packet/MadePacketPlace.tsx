import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { orpc } from '../client/client.ts';
import { FailedPlace } from '../components/FailedPlace.tsx';
import { Lost } from '../components/Lost.tsx';
import place from '../components/Place.module.css';
import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { useDeliver } from './deliver.ts';
import classes from './Packet.module.css';
import { extent, madeAt, packetFor } from './words.ts';

const PdfViewer = lazy(() => import('../viewer/PdfViewer.tsx').then(({ PdfViewer }) => ({ default: PdfViewer })));

/** A packet that was made, page by page as it was made. */
export function MadePacketPlace() {
  const { caseId, packetId } = useParams({ from: '/cases/$caseId/packet/$packetId' });
  const navigate = useNavigate();
  const deliver = useDeliver(caseId);
  const found = useQuery(orpc.packets.list.queryOptions({ input: { caseId } }));
  if (found.error) return <FailedPlace error={found.error} />;
  if (!found.data) return null;
  const packet = found.data.find(({ id }) => id === packetId);
  if (!packet) return <Lost />;
  const back = () => void navigate({ to: '/cases/$caseId/packet', params: { caseId } });
  return (
    <div className={place.whole}>
      <PlaceHeader
        title={packetFor(packet.recipient)}
        sentence={`Made ${madeAt(packet.made)} · ${extent(packet)}`}
        actions={
          <>
            <Button variant="default" onClick={back}>
              Back to the packet
            </Button>
            <Button onClick={() => void deliver.save(packet)}>Save</Button>
          </>
        }
      />
      <div className={classes.viewer}>
        <Suspense fallback={<Loader role="status" aria-label="Opening the pages" />}>
          <PdfViewer url={`/files/packets/${packet.id}`} label="Pages of the packet" onLeave={back} />
        </Suspense>
      </div>
    </div>
  );
}
