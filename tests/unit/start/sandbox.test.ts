import { describe, expect, test } from 'vitest';
import { canUseSandbox, type LinuxFiles, sandboxCommand } from '../../../electron/start/sandbox.ts';

const PROGRAM = '/home/someone/second-look/node_modules/electron/dist/electron';
const HELPER = '/home/someone/second-look/node_modules/electron/dist/chrome-sandbox';
const UBUNTU = {
  '/proc/sys/kernel/apparmor_restrict_unprivileged_userns': '1\n',
  '/proc/sys/user/max_user_namespaces': '31000\n',
};

/** A Linux system with these files, and with this helper beside the program. */
const linux = (
  texts: Record<string, string>,
  helper: { uid: number; mode: number } | null = { uid: 1000, mode: 0o100755 },
): LinuxFiles => ({
  read: (path) => texts[path] ?? null,
  stat: (path) => (path === HELPER ? helper : null),
  list: (folder) => Object.keys(texts).flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [])),
});

describe('the Chromium sandbox', () => {
  test.each<[string, LinuxFiles]>([
    ['where nothing restricts user namespaces', linux({})],
    ['where the restriction is off', linux({ ...UBUNTU, '/proc/sys/kernel/apparmor_restrict_unprivileged_userns': '0\n' })],
    ['where its helper belongs to root, with the setuid bit', linux(UBUNTU, { uid: 0, mode: 0o104755 })],
    [
      'where an AppArmor profile names the program',
      linux({ ...UBUNTU, '/etc/apparmor.d/second-look': `profile x "${PROGRAM}" flags=(unconfined) {\n  userns,\n}` }),
    ],
  ])('works %s', (_where, files) => {
    expect(canUseSandbox(PROGRAM, files)).toBe(true);
  });

  test.each<[string, LinuxFiles]>([
    ['on Ubuntu as it comes', linux(UBUNTU)],
    ['where the kernel gives no user namespaces', linux({ '/proc/sys/user/max_user_namespaces': '0' })],
    ['where Debian’s switch is off', linux({ '/proc/sys/kernel/unprivileged_userns_clone': '0\n' })],
    ['where its helper is root’s but without the setuid bit', linux(UBUNTU, { uid: 0, mode: 0o100755 })],
    ['where its helper has the setuid bit of somebody else', linux(UBUNTU, { uid: 1000, mode: 0o104755 })],
    ['where there is no helper', linux(UBUNTU, null)],
    [
      'where the profile names another program',
      linux({
        ...UBUNTU,
        '/etc/apparmor.d/chrome': 'profile chrome /opt/google/chrome/chrome flags=(unconfined) {\n  userns,\n}',
      }),
    ],
  ])('does not work %s', (_where, files) => {
    expect(canUseSandbox(PROGRAM, files)).toBe(false);
  });

  test('is enabled by a command that a shell reads as intended', () => {
    expect(sandboxCommand("/home/o'neill/dist/electron")).toBe(
      String.raw`sudo chown root:root '/home/o'\''neill/dist/chrome-sandbox' && sudo chmod 4755 '/home/o'\''neill/dist/chrome-sandbox'`,
    );
  });
});
