import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { userMessageOf } from '../../../renderer/format/user-message.ts';
import { ProviderDraft } from '../../../shared/domain/provider.ts';

test('a text that is too long is reported with the length that fits', () => {
  const { error } = ProviderDraft.safeParse({ name: 'x'.repeat(301) });
  const refused = new ORPCError('BAD_REQUEST', { data: { issues: error?.issues } });
  expect(userMessageOf(refused).happened).toBe('This text is too long: 300 characters fit here.');
});

test('an unexpected validation error is reported as a bug in the program', () => {
  expect(userMessageOf(new ORPCError('BAD_REQUEST', { data: { issues: [{ code: 'invalid_type' }] } })).happened).toBe(
    'Something went wrong inside Second Look.',
  );
});
