import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openTerminal } from './open-terminal.ts';

const { home, vault, secondLook } = openTerminal();

let caseId = '';
beforeAll(async () => {
  await secondLook('vault', 'create', vault, '--no-passphrase');
  const made = ['case', 'add', '--patient', 'Sample Patient', '--born', '1960-02-29', '--question', 'Fusion?'];
  caseId = (await secondLook(...made, '--family', 'spine')).out;
});

test('the request commands propose, draft, write, mark and follow up a request', async () => {
  const proposed = await secondLook('request', 'list', caseId, '--proposed');
  expect(proposed.out).toMatch(/^No requests yet\.\n\nWould go to +And ask for\n/);
  const drafted = await secondLook('request', 'draft', caseId, '--json');
  const requests = JSON.parse(drafted.out) as { id: string; holder: string }[];
  const { id = '' } = requests.find(({ holder }) => holder === 'image-library') ?? {};
  expect((await secondLook('request', 'draft', caseId)).out).toBe('');

  const letter = await secondLook('request', 'letter', id);
  expect(letter.out).toMatch(/^Sample Patient\n/);
  expect(letter.out).toContain('• MRI and CT since ');
  const marked = await secondLook('request', 'mark', id, 'sent', '--on', '2020-01-31', '--words', 'By fax', '--json');
  expect(JSON.parse(marked.out)).toMatchObject({ steps: [{ what: 'sent', on: '2020-01-31', words: 'By fax' }] });
  expect((await secondLook('request', 'list', caseId)).out).toMatch(/Image library +Sent +[\d,]+ days late/);
  const file = join(home, 'letter.pdf');
  expect(await secondLook('request', 'letter', id, '--follow-up', '-o', file)).toMatchObject({ code: 0, out: file });
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
});

test('the request commands explain an unknown state, date and request', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000';
  const wrong = await secondLook('request', 'mark', nobody, 'lost');
  expect(wrong).toMatchObject({ code: 2 });
  expect(wrong.err).toContain('one of sent, acknowledged, reminded, partly-received, received, refused');
  expect(await secondLook('request', 'mark', nobody, 'sent', '--on', '2026-02-30')).toMatchObject({ code: 2 });
  expect(await secondLook('request', 'mark', nobody, 'sent')).toMatchObject({ code: 1 });
});
