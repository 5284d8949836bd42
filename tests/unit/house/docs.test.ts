import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Every file of the project that git knows or would add. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((path) => existsSync(join(root, path)));
const sources = files.filter((path) => /\.(ts|tsx|jsonc)$/.test(path) && path !== 'package-lock.json');
const documents = files.filter((path) => path.endsWith('.md') && path !== 'THIRD-PARTY-NOTICES.md');

/** The numbers of a mark: `SECURITY: 10, 11` gives both. */
const marksIn = (text: string): number[] =>
  [...text.matchAll(/SECURITY: (\d+(?:, \d+)*)/g)].flatMap(([, numbers = '']) => numbers.split(', ').map(Number));

describe('the rows of docs/security.md', () => {
  const rows = new Map(
    [...read('docs/security.md').matchAll(/^\| (\d+) \|(.*)$/gm)].map(([, number, rest = '']) => [Number(number), rest]),
  );
  const marked = (inTests: boolean) =>
    new Set(sources.filter((path) => path.startsWith('tests/') === inTests).flatMap((path) => marksIn(read(path))));

  test('exist for every mark in the code', () => {
    expect([...marked(false), ...marked(true)].filter((number) => !rows.has(number))).toEqual([]);
  });

  test('have a mark in the code and one in a test', () => {
    const [code, tests] = [marked(false), marked(true)];
    expect([...rows.keys()].filter((number) => !code.has(number) || !tests.has(number))).toEqual([]);
  });

  test('name files that hold the mark in both columns', () => {
    const wrong = [...rows].flatMap(([number, rest]) =>
      [...rest.matchAll(/`((?:electron|renderer|shared|tests)\/[\w./-]+\.tsx?)`/g)]
        .map(([, path = '']) => path)
        .filter((path) => !files.includes(path) || !marksIn(read(path)).includes(number))
        .map((path) => `${number}: ${path}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the documents', () => {
  test('exist when a comment or test names them', () => {
    const missing = sources.flatMap((path) =>
      [...read(path).matchAll(/(?<![\w/.*-])((?:[\w-]+\/)*[\w-]+\.md)\b/g)]
        .map(([, name = '']) => name)
        .filter((name) => !files.includes(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('link only to existing targets', () => {
    const missing = documents.flatMap((path) =>
      [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(join(root, dirname(path), target)))
        .map((target) => `${path}: ${target}`),
    );
    expect(missing).toEqual([]);
  });

  test('name only existing files and folders', () => {
    const missing = documents
      .filter((path) => path !== 'CHANGELOG.md')
      .flatMap((path) =>
        [...read(path).matchAll(/`((?:electron|shared|renderer|tests|scripts|docs)\/[\w./-]+)`/g)]
          .map(([, name = '']) => name)
          .filter((name) => !existsSync(join(root, name)))
          .map((name) => `${path}: ${name}`),
      );
    expect(missing).toEqual([]);
  });
});

test('no line of the README reaches 130 characters', () => {
  const long = read('README.md')
    .split('\n')
    .filter((line) => line.length >= 130);
  expect(long).toEqual([]);
});
