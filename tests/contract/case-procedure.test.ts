import { traverseContractProcedures } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { router } from '../../electron/api/router.ts';
import { contract } from '../../shared/contract/index.ts';
import { openApp } from './transports.ts';

const CASE = { caseId: 'c0000000-0000-4000-8000-000000000000' };

/** Procedures whose case is one of a backup: the vault need not have it. */
const OF_A_BACKUP = new Set(['backup.lookCase', 'backup.takeCase']);

/** Whether the input of a procedure names one case: `caseId` that may not be null. */
function namesCase(schema: unknown): boolean {
  const caseId: unknown = schema instanceof z.ZodObject ? schema.shape.caseId : undefined;
  return caseId instanceof z.ZodType && !caseId.safeParse(null).success;
}

describe('a procedure whose input has a caseId', () => {
  test('checks that the case exists', () => {
    const checks = router.review.get['~orpc'].middlewares;
    const unchecked: string[] = [];
    let calls = 0;
    traverseContractProcedures({ router: contract, path: [] }, ({ contract: call, path }) => {
      if (!namesCase(call['~orpc'].inputSchema) || OF_A_BACKUP.has(path.join('.'))) return;
      calls += 1;
      const [subject = '', name = ''] = path;
      const procedures: Record<string, { '~orpc': { middlewares: readonly unknown[] } }> = router[subject as keyof typeof router];
      const middlewares = procedures[name]?.['~orpc'].middlewares;
      if (!checks.every((check, i) => middlewares?.[i] === check)) unchecked.push(path.join('.'));
    });
    expect(unchecked).toEqual([]);
    expect(calls).toBeGreaterThan(50);
  });

  test('throws NOT_FOUND when the case does not exist', async () => {
    await using app = await openApp('direct');
    await app.client.vault.create({ passphrase: null });
    await expect(app.client.review.get(CASE)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('throws LOCKED before it reads the input', async () => {
    await using app = await openApp('direct');
    await expect(app.client.review.get({ caseId: 'none' })).rejects.toMatchObject({ code: 'LOCKED' });
  });

  test('rejects an input of the wrong shape before it looks up the case', async () => {
    await using app = await openApp('direct');
    await app.client.vault.create({ passphrase: null });
    const input = { ...CASE, change: { gate: 'unheard-of' } } as unknown as Parameters<typeof app.client.review.answer>[0];
    await expect(app.client.review.answer(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
