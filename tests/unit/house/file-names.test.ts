import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

test('no two files differ only in capitals: a disk that does not tell them apart would lose one', () => {
  const names = ['electron', 'renderer', 'shared', 'tests'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const told = Map.groupBy(names, (name) => name.toLowerCase());
  expect([...told.values()].filter(({ length }) => length > 1)).toEqual([]);
});
