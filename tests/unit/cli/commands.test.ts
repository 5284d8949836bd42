import { describe, expect, test } from 'vitest';
import { commands } from '../../../electron/cli/commands/all.ts';
import { findCommand } from '../../../electron/cli/parse.ts';
import { usageOfAll } from '../../../electron/cli/usage.ts';

describe('the terminal commands', () => {
  test('accept their old names without listing them', () => {
    for (const name of ['show', 'choose']) {
      const found = findCommand(commands, ['way', name, 'CASE']);
      expect(found).toMatchObject({ command: { name: `resolution ${name}` }, rest: ['CASE'] });
    }
    expect(usageOfAll(commands)).not.toContain('second-look way ');
  });

  test('have unique names and aliases', () => {
    const names = commands.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(names).toEqual([...new Set(names)]);
  });
});
