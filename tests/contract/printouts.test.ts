import { describe, expect, test } from 'vitest';
import { textOf } from '../read-pdf-text.ts';
import { createVaultWithCase } from './invented-case.ts';
import { everyTransport, type OpenedApp, openApp } from './transports.ts';

const today = '2026-03-01';

async function withLetter(openedApp: OpenedApp) {
  const { id: caseId } = await createVaultWithCase(openedApp);
  const letter = await openedApp.client.letters.create({ caseId, draft: { kind: 'tell-first', date: today } });
  return { caseId, letter };
}

describe.each(everyTransport)('printouts (%s)', (transport) => {
  test('are PDFs on the requested paper, never cached, with a neutral file name', async () => {
    await using openedApp = await openApp(transport);
    const { caseId, letter } = await withLetter(openedApp);
    const path = `/files/printouts/${caseId}/letter?of=${letter.id}&today=${today}`;
    const shown = await openedApp.ask(`${path}&paper=a4`);
    expect(shown.status).toBe(200);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(shown.headers.get('content-disposition')).toBeNull();
    const a4 = Buffer.from(await shown.arrayBuffer());
    expect(a4.subarray(0, 5).toString()).toBe('%PDF-');
    expect(a4.toString('latin1')).toMatch(/\/MediaBox \[0 0 595\.28 841\.89\]/);
    expect(textOf(a4)).toContain('Sample Patient');

    const saved = await openedApp.ask(`${path}&paper=letter&save=1`);
    const about = await openedApp.client.printouts.about({ caseId, kind: 'letter', of: letter.id, today });
    expect(saved.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${about.fileName}`);
    expect(about.fileName).toMatch(/^letter-2026-03-01\.pdf$/);
    expect(Buffer.from(await saved.arrayBuffer()).toString('latin1')).toMatch(/\/MediaBox \[0 0 612 792\]/);
  });

  test('report a missing subject, and never show another case', async () => {
    await using openedApp = await openApp(transport);
    const { caseId, letter } = await withLetter(openedApp);
    const other = await openedApp.client.cases.create({ patient: 'Other', born: '1950-01-01', question: 'Why?' });
    const wrong = [
      `${other.id}/letter?of=${letter.id}`,
      `${caseId}/letter?of=00000000-0000-4000-8000-000000000000`,
      `${caseId}/no-such-piece`,
      `${caseId}/review?paper=a5`,
      `${caseId}/review?today=yesterday`,
      `00000000-0000-4000-8000-000000000000/review`,
      'not-an-id/review',
    ];
    for (const path of wrong) {
      const answer = await openedApp.ask(`/files/printouts/${path}`);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.json()).toMatchObject({ happened: expect.stringContaining('is not there') });
    }
    await expect(
      openedApp.client.printouts.about({ caseId: other.id, kind: 'letter', of: letter.id, today }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await openedApp.client.letters.remove({ id: letter.id });
    expect((await openedApp.ask(`/files/printouts/${caseId}/letter?of=${letter.id}&today=${today}`)).status).toBe(404);
  });

  test('are downloaded when the host cannot save or open, and refused while the vault is locked', async () => {
    await using openedApp = await openApp(transport);
    const { client, ask } = openedApp;
    const { caseId } = await withLetter(openedApp);
    const order = { caseId, kind: 'review', today } as const;
    expect(await client.printouts.save(order)).toEqual({ done: 'download' });
    expect(await client.printouts.open(order)).toEqual({ done: 'download' });
    await client.vault.lock();
    expect((await ask(`/files/printouts/${caseId}/review`)).status).toBe(423);
    await expect(client.printouts.about(order)).rejects.toMatchObject({ code: 'LOCKED' });
  });
});

test('a desktop saves a printout where the person chooses, and opens it, under its neutral name', async () => {
  const taken: [string, string, string][] = [];
  const take = async (how: string, name: string, content: AsyncIterable<Uint8Array>) => {
    for await (const bytes of content) taken.push([how, name, Buffer.from(bytes).toString('latin1', 0, 5)]);
  };
  await using openedApp = await openApp('direct', {
    saveFile: (name, content) => take('saved', name, content).then(() => 'saved' as const),
    openFile: (name, content) => take('opened', name, content),
  });
  const { id: caseId } = await createVaultWithCase(openedApp);
  const order = { caseId, kind: 'review', today } as const;
  expect(await openedApp.client.printouts.save(order)).toEqual({ done: 'saved' });
  expect(await openedApp.client.printouts.open(order)).toEqual({ done: 'opened' });
  expect(taken).toEqual([
    ['saved', 'review-2026-03-01.pdf', '%PDF-'],
    ['opened', 'review-2026-03-01.pdf', '%PDF-'],
  ]);
});
