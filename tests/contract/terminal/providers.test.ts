import { expect, test } from 'vitest';
import { openTerminal } from './open-terminal.ts';

const { vault, secondLook } = openTerminal();

test('the provider commands add and compare candidates, and choose one', async () => {
  await secondLook('vault', 'create', vault, '--no-passphrase');
  const about = ['--patient', 'Sample Patient', '--born', '1960-02-29', '--question', 'Fusion?', '--physician', 'Dr First'];
  const { out: caseId } = await secondLook('case', 'add', ...about);
  expect(await secondLook('provider', 'compare', caseId)).toMatchObject({ code: 0, out: 'There are no candidates yet.' });
  const add = (name: string, ...more: string[]) => secondLook('provider', 'add', caseId, '--name', name, ...more);
  await add('Dr First', '--institution', 'Spine Clinic');
  await add('Dr Near', '--role', 'candidate', '--institution', 'Spine Clinic', '--wait', '3 weeks', '--network', 'in');
  const { out: id } = await add('Dr Far', '--role', 'candidate', '--institution', 'Spine Institute');
  const set = await secondLook('provider', 'set', id, '--wait', '6 weeks', '--must-refer', 'yes', '--json');
  expect(JSON.parse(set.out)).toMatchObject({ criteria: { wait: '6 weeks', mustRefer: true, network: 'unknown' } });

  const { out } = await secondLook('provider', 'compare', caseId);
  expect(out).toMatch(/Wait +6 weeks +3 weeks/);
  expect(out).toContain('Dr Near: Same institution as Dr First: less independent.');
  expect((await secondLook('provider', 'choose', id)).out).toBe('Dr Far is the second physician');
  const listed = JSON.parse((await secondLook('provider', 'list', caseId, '--json')).out) as { name: string; role: string }[];
  expect(listed.map(({ name, role }) => [name, role])).toEqual([
    ['Dr Far', 'second'],
    ['Dr First', 'first'],
    ['Dr Near', 'candidate'],
  ]);

  expect(await secondLook('provider', 'set', id)).toMatchObject({ code: 2, err: expect.stringContaining('Say what to change') });
  expect(await secondLook('provider', 'set', id, '--network', 'maybe')).toMatchObject({
    code: 2,
    err: expect.stringContaining('network: one of unknown, in, out'),
  });
  expect(await secondLook('provider', 'choose', 'nobody')).toMatchObject({
    code: 2,
    err: expect.stringContaining('“second-look provider list CASE” shows the ids.'),
  });
});
