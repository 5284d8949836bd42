import { Button } from '@mantine/core';
import { EmptyPage } from '../ui/EmptyPage.tsx';
import type { Beginning } from './useBeginning.ts';

/** What opinions are written down for, and the ways to begin the first. */
export function NoOpinions({ beginning }: { beginning: Beginning }) {
  const { pending, told, asTold, from } = beginning;
  return (
    <EmptyPage
      title="No opinions yet"
      action={
        <>
          {told && (
            <Button onClick={asTold} loading={pending}>
              Begin with what the case says
            </Button>
          )}
          <Button variant={told ? 'default' : 'filled'} onClick={() => from('report')}>
            From a written report
          </Button>
          <Button variant="default" onClick={() => from('talk')}>
            From a talk
          </Button>
        </>
      }
    >
      <p>
        Write down what each physician concluded: what it is, what to do, and why. Enter them in any order. With two of them you
        can lay them side by side, and see where they agree, where they differ, and what to ask.
        {told?.physician && ` What ${told.physician} told you stands in the case already: begin with that.`}
      </p>
    </EmptyPage>
  );
}
