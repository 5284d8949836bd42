import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { circlesOf, graphOf, readSources, refusedImports, specifiersOf } from './import-graph.ts';

/** The layers of `electron/` from the top down: a file imports from its own layer and from lower ones. */
const LAYERS: readonly (readonly string[])[] = [
  [
    'main.ts',
    'serve.ts',
    'browser-front.ts',
    'browser-host.ts',
    'cli.ts',
    'start.ts',
    'start',
    'program-files.ts',
    'shell',
    'cli',
  ],
  ['api'],
  ['workers'],
  ['sample'],
  ['packet'],
  ['reading'],
  ['bundle'],
  ['export'],
  ['case-data'],
  ['print'],
  ['backup'],
  ['vault'],
  ['store'],
  ['typesetting'],
  ['pdf'],
  ['images'],
  ['threads'],
  ['platform'],
];

/** The subjects of `shared/` from the top down: the contract and the printouts, the rules, and their foundation. */
const SHARED: readonly string[] = [
  'contract',
  'printouts',
  'letters',
  'overview',
  'due',
  'trash',
  'appointments',
  'resolution',
  'ledger',
  'packets',
  'schedule',
  'review',
  'requests',
  'decision',
  'comparison',
  'questions',
  'insurance',
  'checklist',
  'opinions',
  'import',
  'notes',
  'records',
  'contacts',
  'custody',
  'providers',
  'journey',
  'backup',
  'format',
  'dates',
  'domain',
];

/** Folders of `renderer/` that know neither the application's data nor its help. */
const RENDERER_BLOCKS = ['ui', 'forms', 'focus', 'format'];
const NOT_FOR_BLOCKS = ['client', 'help'];

const top = (path: string) => path.split('/')[0] ?? '';
const folder = (path: string) => path.split('/')[1] ?? '';
const layerOf = (path: string) => LAYERS.findIndex((names) => names.includes(folder(path)));
const sharedLevel = (path: string) => SHARED.indexOf(folder(path));

/** Whether the layers let one file import another. */
function allowed(from: string, to: string): boolean {
  if (top(to) === 'shared') return top(from) !== 'shared' || sharedLevel(from) <= sharedLevel(to);
  if (top(from) !== top(to)) return false;
  if (top(from) === 'electron') return layerOf(from) <= layerOf(to);
  return !(RENDERER_BLOCKS.includes(folder(from)) && NOT_FOR_BLOCKS.includes(folder(to)));
}

const sources = readSources(fileURLToPath(new URL('../../..', import.meta.url)), ['electron', 'shared', 'renderer']);
const graph = graphOf(sources);

describe('the layers', () => {
  test('name every file and folder of electron/', () => {
    const unknown = [...sources.keys()].filter((path) => top(path) === 'electron' && layerOf(path) < 0);
    expect(unknown).toEqual([]);
  });

  test('name every folder of shared/', () => {
    const unknown = [...sources.keys()].filter((path) => top(path) === 'shared' && sharedLevel(path) < 0);
    expect(unknown).toEqual([]);
  });

  test('are imported from the top down only', () => {
    expect(refusedImports(graph, allowed)).toEqual([]);
  });

  test('have no circular imports, type imports included', () => {
    expect(circlesOf(graph).map((circle) => circle.join(' <-> '))).toEqual([]);
  });

  // SECURITY: 21
  test('keep Electron to the desktop’s entry and its shell', () => {
    const users = [...sources].filter(([, source]) => specifiersOf(source).includes('electron')).map(([path]) => path);
    expect(users.filter((path) => path !== 'electron/main.ts' && !path.startsWith('electron/shell/'))).toEqual([]);
  });
});

describe('the layer checker', () => {
  const graphFrom = (files: Record<string, string>) => graphOf(new Map(Object.entries(files)));

  test('refuses an import of a layer above, of types too', () => {
    const upwards = graphFrom({
      'electron/pdf/a.ts': "import type { B } from '../vault/b.ts';",
      'electron/vault/b.ts': "import { c } from '../platform/c.ts';",
      'electron/platform/c.ts': '',
    });
    expect(refusedImports(upwards, allowed)).toEqual(['electron/pdf/a.ts -> electron/vault/b.ts']);
  });

  test('refuses an import between electron/, shared/ and renderer/', () => {
    const crossing = graphFrom({
      'shared/due/a.ts': "export * from '../../electron/vault/b.ts';",
      'electron/vault/b.ts': "const c = await import('../../renderer/c.tsx');",
      'renderer/c.tsx': "import '../electron/vault/b.ts';",
    });
    expect(refusedImports(crossing, allowed)).toHaveLength(3);
  });

  test('finds circles of two, of three and of one file', () => {
    const circles = circlesOf(
      graphFrom({
        'a/one.ts': "import './two.ts';",
        'a/two.ts': "import type { One } from './one.ts';\nimport './three.ts';",
        'a/three.ts': "import './four.ts';",
        'a/four.ts': "import './five.ts';",
        'a/five.ts': "type Three = import('./three.ts').Three;",
        'a/six.ts': "import './six.ts';",
        'a/seven.ts': "import './one.ts';",
      }),
    );
    expect(circles.map((circle) => circle.map((path) => path.slice(2)))).toEqual([
      ['five.ts', 'four.ts', 'three.ts'],
      ['one.ts', 'two.ts'],
      ['six.ts'],
    ]);
  });

  test('ignores comments, packages and worker entries', () => {
    const source = [
      "// import './comment.ts'",
      "import { z } from 'zod';",
      "new URL('./worker.ts', import.meta.url);",
      "import { a } from './a.ts';",
    ].join('\n');
    expect(graphFrom({ 'x/b.ts': source, 'x/a.ts': '', 'x/comment.ts': '', 'x/worker.ts': '' }).get('x/b.ts')).toEqual([
      'x/a.ts',
    ]);
  });
});
