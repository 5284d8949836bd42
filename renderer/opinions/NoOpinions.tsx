import { Button } from '@mantine/core';
import { EmptyPage } from '../ui/EmptyPage.tsx';
import type { NewOpinion } from './useNewOpinion.ts';

/** Explains why to write opinions down, with the buttons that add the first. */
export function NoOpinions({ newOpinion }: { newOpinion: NewOpinion }) {
  const { pending, draftFromCase, beginFromCase, begin } = newOpinion;
  return (
    <EmptyPage
      title="No opinions yet"
      action={
        <>
          {draftFromCase && (
            <Button onClick={beginFromCase} loading={pending}>
              Begin with what the case says
            </Button>
          )}
          <Button variant={draftFromCase ? 'default' : 'filled'} onClick={() => begin('report')}>
            From a written report
          </Button>
          <Button variant="default" onClick={() => begin('talk')}>
            From a talk
          </Button>
        </>
      }
    >
      <p>
        Write down what each physician concluded: what it is, what to do, and why. Enter them in any order. With two of them you
        can lay them side by side, and see where they agree, where they differ, and what to ask.
        {draftFromCase?.physician && ` What ${draftFromCase.physician} told you stands in the case already: begin with that.`}
      </p>
    </EmptyPage>
  );
}
