import type { PermissionCheckHandlerHandlerDetails, PermissionRequest, Session, WebContents } from 'electron';
import { expect, test } from 'vitest';
import { GRANTED, guardPermissions } from '../../electron/shell/permissions.ts';
import { FakeSession } from '../fakes/electron.ts';

type Permission = Parameters<NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>>[1];

/** Every permission of this Electron; the type fails to compile when one is missing. */
const EVERY: Record<Permission, 'granted' | 'refused'> = {
  ar: 'refused',
  'automatic-fullscreen': 'refused',
  'background-fetch': 'refused',
  'background-sync': 'refused',
  'captured-surface-control': 'refused',
  'clipboard-read': 'refused',
  'clipboard-sanitized-write': 'granted',
  'deprecated-sync-clipboard-read': 'refused',
  'display-capture': 'refused',
  fileSystem: 'refused',
  fullscreen: 'refused',
  geolocation: 'refused',
  'geolocation-approximate': 'refused',
  'hand-tracking': 'refused',
  hid: 'refused',
  'idle-detection': 'refused',
  keyboardLock: 'refused',
  'local-fonts': 'refused',
  'local-network': 'refused',
  'local-network-access': 'refused',
  'loopback-network': 'refused',
  media: 'refused',
  mediaKeySystem: 'refused',
  midi: 'refused',
  midiSysex: 'refused',
  nfc: 'refused',
  notifications: 'refused',
  openExternal: 'refused',
  'payment-handler': 'refused',
  'periodic-background-sync': 'refused',
  'persistent-storage': 'refused',
  pointerLock: 'refused',
  'screen-wake-lock': 'refused',
  sensors: 'refused',
  serial: 'refused',
  'smart-card': 'refused',
  'speaker-selection': 'refused',
  'storage-access': 'refused',
  'system-wake-lock': 'refused',
  'top-level-storage-access': 'refused',
  usb: 'refused',
  vr: 'refused',
  'web-app-installation': 'refused',
  'web-printing': 'refused',
  'window-management': 'refused',
  unknown: 'refused',
};
const permissions = Object.entries(EVERY) as [Permission, 'granted' | 'refused'][];

const OWN = 'app://second-look/cases/1';
const FOREIGN = ['https://example.org/', 'app://other/', 'file:///etc/passwd', ''];
const page = null as unknown as WebContents;

/** The answers of both handlers, which must agree. */
function ask(permission: string, from: string): boolean {
  const session = new FakeSession();
  guardPermissions(session.asSession);
  let requested = false;
  session.requestPermission?.(
    page,
    permission as Permission,
    (granted) => {
      requested = granted;
    },
    { requestingUrl: from } as PermissionRequest,
  );
  const checked = session.checkPermission?.(page, permission as Permission, from, {} as PermissionCheckHandlerHandlerDetails);
  expect(checked).toBe(requested);
  return requested;
}

// SECURITY: 8
test.each(permissions)('%s is %s to the application, and refused to anything else', (permission, outcome) => {
  expect(ask(permission, OWN)).toBe(outcome === 'granted');
  for (const from of FOREIGN) expect([from, ask(permission, from)]).toEqual([from, false]);
});

test.each(['something-chromium-adds-later', 'constructor', '__proto__', 'toString'])(
  'a permission that is not listed is refused: %s',
  (permission) => {
    expect(ask(permission, OWN)).toBe(false);
  },
);

test('each granted permission has a reason', () => {
  expect(Object.values(GRANTED).every((reason) => reason.length > 20)).toBe(true);
});

test('no device and no screen is ever shared', () => {
  const session = new FakeSession();
  guardPermissions(session.asSession);
  expect(session.checkDevice?.({} as Parameters<NonNullable<FakeSession['checkDevice']>>[0])).toBe(false);
  let streams: unknown = 'untouched';
  session.shareScreen?.({} as Parameters<NonNullable<FakeSession['shareScreen']>>[0], (given) => {
    streams = given;
  });
  expect(streams).toBeNull();
});
