import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contract } from '../../shared/contract/index.ts';
import { READING_PROCEDURES } from '../../shared/contract/reading-procedures.ts';
import { whileReadOnly } from '../read-only-folder.ts';
import { listTree } from '../unit/vault/invented-vault.ts';
import { createVaultWithCase, importInto, pdfWithText, waitForJob } from './invented-case.ts';
import { openApp } from './transports.ts';

const READ_ONLY = { code: 'READ_ONLY', data: { happened: expect.stringContaining('for reading only') } };

const privateCopies = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`second-look-reading-${process.pid}-`));

describe('a vault on a medium that cannot be written', () => {
  test('is read, searched, checked and exported; every change is refused; nothing is written', async ({ skip }) => {
    await using openedApp = await openApp('direct');
    const { client, ask, home } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    await importInto(openedApp, caseId, [{ name: 'labs.pdf', bytes: await pdfWithText('Haemoglobin') }]);
    // As a stick that was pulled out: the last changes are in the log alone.
    const vault = join(home, 'vault');
    const pulled = join(home, 'pulled');
    cpSync(vault, pulled, { recursive: true });
    await client.vault.lock();
    execFileSync('rm', ['-r', vault]);
    cpSync(pulled, vault, { recursive: true });
    expect(existsSync(join(vault, 'vault.db-wal'))).toBe(true);

    const before = listTree(vault);
    const wasPossible = await whileReadOnly(vault, async () => {
      expect(await client.vault.unlock({ passphrase: null })).toMatchObject({ readOnly: true, olderThanSaved: null });
      const [record] = await client.records.list({ caseId });
      expect(record?.title).toBe('Labs');
      expect(await client.records.search({ caseId, text: 'haemoglobin' })).toHaveLength(1);
      expect((await ask(`/files/records/${record?.id}/pages`)).status).toBe(200);
      const archive = await ask(`/files/cases/${caseId}/export`);
      expect(
        Buffer.from(await archive.arrayBuffer())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
      const { result } = await waitForJob(openedApp, await client.vault.check());
      expect(result).toMatchObject({ kind: 'check', files: 1, problems: [] });

      await expect(client.notes.create({ caseId, draft: { title: 'A', text: 'b' } })).rejects.toMatchObject(READ_ONLY);
      await expect(client.records.remove({ ids: [record?.id ?? ''] })).rejects.toMatchObject(READ_ONLY);
      await expect(client.import.begin({ caseId, files: 1 })).rejects.toMatchObject(READ_ONLY);
      await expect(client.packets.make({ caseId, date: '2026-03-01' })).rejects.toMatchObject(READ_ONLY);
      await expect(client.vault.changePassphrase({ current: null, next: 'n' })).rejects.toMatchObject(READ_ONLY);
      await expect(client.hints.showAll()).rejects.toMatchObject(READ_ONLY);
      expect(privateCopies()).toHaveLength(1);
      await client.vault.lock();
    });
    if (!wasPossible) skip('nothing can be made read-only here');
    expect(listTree(vault)).toEqual(before);
    expect(privateCopies()).toEqual([]);
    expect(openedApp.logged.filter((line) => line.includes('"level":50'))).toEqual([]);

    await client.vault.unlock({ passphrase: null });
    expect(await client.vault.status()).toMatchObject({ readOnly: false, olderThanSaved: null });
    expect(await client.notes.create({ caseId, draft: { title: 'A', text: 'b' } })).toMatchObject({ title: 'A' });
  });

  test('answers only procedures that there are', () => {
    const names = Object.entries(contract).flatMap(([subject, procedures]) =>
      Object.keys(procedures).map((name) => `${subject}.${name}`),
    );
    expect([...READING_PROCEDURES].filter((name) => !names.includes(name))).toEqual([]);
  });
});
