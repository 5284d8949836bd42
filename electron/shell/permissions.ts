import type { Session } from 'electron';
import { ORIGIN, originOf } from './scheme.ts';

type Permission = Parameters<NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>>[1];

/** SECURITY: 8 — what the page may do, each with its reason. Everything else is refused, also what Chromium adds later. */
export const GRANTED: Partial<Record<Permission, string>> = {
  'clipboard-sanitized-write': 'copying a letter, a checksum or an address that the person asked to copy',
};

/** Refuses every permission but the granted ones to our own page, and every device. */
export function guardPermissions(session: Session): void {
  const granted = (permission: string, address: string) => Object.hasOwn(GRANTED, permission) && originOf(address) === ORIGIN;
  session.setPermissionRequestHandler((_page, permission, answer, details) => answer(granted(permission, details.requestingUrl)));
  session.setPermissionCheckHandler((_page, permission, origin) => granted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
}
