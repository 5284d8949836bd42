import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { QuestionTabs } from '../components/PlaceTabs.tsx';

/** The questions of a case, in the order to ask them. */
export function QuestionsPlace() {
  return (
    <>
      <PlaceHeader title="Questions" sentence="What to ask, of whom, and what was answered." />
      <QuestionTabs />
    </>
  );
}
