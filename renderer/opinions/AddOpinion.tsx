import { Button, Menu } from '@mantine/core';
import type { NewOpinion } from './useNewOpinion.ts';

/** The menu that adds an opinion. */
export function AddOpinion({ newOpinion }: { newOpinion: NewOpinion }) {
  const { pending, draftFromCase, beginFromCase, begin } = newOpinion;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button loading={pending}>Add an opinion</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => begin('report')}>From a written report</Menu.Item>
        <Menu.Item onClick={() => begin('talk')}>From a talk</Menu.Item>
        {draftFromCase && <Menu.Item onClick={beginFromCase}>The first one, as the case tells it</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
