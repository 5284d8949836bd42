import { useParams } from '@tanstack/react-router';
import place from '../components/Place.module.css';
import { PlaceHeader } from '../components/PlaceHeader.tsx';

export function DecisionPlace() {
  useParams({ from: '/cases/$caseId/decision' });
  return (
    <div className={place.whole}>
      <PlaceHeader title="Decision" sentence="What matters to you, the options held against it, and the plan you choose." />
    </div>
  );
}
