import { PlaceHeader } from '../components/PlaceHeader.tsx';

/** One letter: its text, its page as it will be printed, and what became of it. */
export function LetterPlace() {
  return (
    <>
      <PlaceHeader title="Letter" sentence="As it will be sent." />
    </>
  );
}
