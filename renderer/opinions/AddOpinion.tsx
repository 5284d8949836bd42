import { Button, Menu } from '@mantine/core';
import type { Beginning } from './useBeginning.ts';

/** Adds an opinion in one of the ways to begin it. */
export function AddOpinion({ beginning }: { beginning: Beginning }) {
  const { pending, told, asTold, from } = beginning;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button loading={pending}>Add an opinion</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => from('report')}>From a written report</Menu.Item>
        <Menu.Item onClick={() => from('talk')}>From a talk</Menu.Item>
        {told && <Menu.Item onClick={asTold}>The first one, as the case tells it</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
