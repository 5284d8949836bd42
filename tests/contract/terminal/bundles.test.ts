import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, test } from 'vitest';
import { pdfWithText } from '../invented-case.ts';
import { openTerminal } from './open-terminal.ts';

const { home, here, secondLook, addSampleCase } = openTerminal();
const pathOf = (name: string) => join(home, name);
const other = (...words: string[]) => here([...words, '--vault', pathOf('other')]);
const hasAge = (() => {
  try {
    execFileSync('age', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

describe('a case that is handed over in the terminal', () => {
  let caseId = '';
  beforeAll(async () => {
    caseId = await addSampleCase();
    writeFileSync(pathOf('a.pdf'), await pdfWithText('Lumbar spine'));
    await secondLook('import', caseId, pathOf('a.pdf'));
    const secret = await generateIdentity();
    writeFileSync(pathOf('key.txt'), `# a key of age\n${secret}\n`);
    writeFileSync(pathOf('recipient.txt'), await identityToRecipient(secret));
    await here(['vault', 'create', pathOf('other'), '--no-passphrase']);
  });
  const recipient = () => readFileSync(pathOf('recipient.txt'), 'utf8');
  const bundle = (file: string, ...more: string[]) =>
    secondLook('case', 'bundle', caseId, '-o', pathOf(file), '--recipient', recipient(), ...more);
  const identity = () => ['--identity', pathOf('key.txt')];

  test('is one private, encrypted file that says its role', async () => {
    const { code, out, err } = await bundle('case.secondlook', '--role', 'add', '--from', 'Maria');
    expect([code, out]).toEqual([0, expect.stringContaining('1 document')]);
    expect(err).toContain('It is a request, not a lock');
    expect(statSync(pathOf('case.secondlook')).mode & 0o777).toBe(0o600);
    expect(readFileSync(pathOf('case.secondlook'), 'latin1')).toMatch(/^age-encryption\.org\/v1\n/);
  });

  test.skipIf(!hasAge)('opens with the age tool, and is a ZIP that unzip checks', () => {
    execFileSync('age', ['-d', '-i', pathOf('key.txt'), '-o', pathOf('inside.zip'), pathOf('case.secondlook')]);
    expect(execFileSync('unzip', ['-t', pathOf('inside.zip')]).toString()).toContain('No errors detected');
  });

  test('is not written for a wrong key, and names what is wrong', async () => {
    const { code, err } = await secondLook('case', 'bundle', caseId, '-o', pathOf('no.secondlook'), '--recipient', 'age1nope');
    expect(code).toBe(1);
    expect(err).toContain('This is not a public key of age');
    expect(existsSync(pathOf('no.secondlook'))).toBe(false);
  });

  test('is looked at, then added with everything', async () => {
    const look = await other('case', 'look', pathOf('case.secondlook'), ...identity());
    expect(look.out).toContain('by Maria');
    expect(look.out).toContain('It would be added as a new one.');
    expect((await other('case', 'list')).out).not.toContain(caseId);
    const { code, out } = await other('case', 'import', pathOf('case.secondlook'), ...identity(), '--json');
    expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ kind: 'bundle', caseId, isNew: true, missing: [] })]);
    expect((await other('record', 'list', caseId)).out).toContain('to review');
  });

  test('is merged when asked, each conflict as chosen, and taken apart again', async () => {
    const note = ['--date', '2026-01-14', '--provider', 'Dr First', '--text-file', pathOf('recipient.txt')];
    await secondLook('note', 'add', caseId, ...note);
    await bundle('newer.secondlook');
    const refused = await other('case', 'import', pathOf('newer.secondlook'), ...identity());
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('This case is in your vault already.')]);
    const merged = await other('case', 'import', pathOf('newer.secondlook'), ...identity(), '--merge');
    expect([merged.code, merged.out]).toEqual([0, expect.stringMatching(/^The case was merged: \d+ added/)]);
    expect((await other('note', 'list', caseId)).out).toContain('Dr First');
    expect((await other('case', 'unmerge', caseId)).out).toContain('The merge was taken back');
    expect((await other('note', 'list', caseId)).out).not.toContain('Dr First');
  });

  test('is refused with the wrong key, as another file, and in the middle of nothing', async () => {
    writeFileSync(pathOf('wrong.txt'), await generateIdentity());
    const wrong = await other('case', 'look', pathOf('case.secondlook'), '--identity', pathOf('wrong.txt'));
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('does not open the file')]);
    const pdf = await other('case', 'look', pathOf('a.pdf'), ...identity());
    expect([pdf.code, pdf.err]).toEqual([1, expect.stringContaining('This is not a case that Second Look handed over')]);
    expect((await other('case', 'look', pathOf('nothing'), ...identity())).code).toBe(2);
  });
});
