import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

test('no two file names differ only in capitals, because some disks ignore case', () => {
  const names = ['electron', 'renderer', 'shared', 'tests'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const byLowerCase = Map.groupBy(names, (name) => name.toLowerCase());
  expect([...byLowerCase.values()].filter(({ length }) => length > 1)).toEqual([]);
});
