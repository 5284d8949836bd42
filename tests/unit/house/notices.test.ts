import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shippedPackages } from '../../notices.ts';

const notices = readFileSync(new URL('../../../THIRD-PARTY-NOTICES.md', import.meta.url), 'utf8');

test('the notices name every shipped package with its license (else: npm run notices)', () => {
  const missing = shippedPackages().filter(({ name, licence }) => !notices.includes(`| ${name} | ${licence} |`));
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test('no shipped license binds the whole program', () => {
  const strong = shippedPackages().filter(({ licence }) => /(^|[ (])(A?GPL)/.test(licence) && !/ OR /.test(licence));
  expect(strong).toEqual([]);
});
