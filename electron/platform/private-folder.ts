import { chmodSync, lstatSync, mkdirSync, type Stats } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';

interface CachePlace {
  env?: NodeJS.ProcessEnv;
  platform?: NodeJS.Platform;
  home?: string;
}

/** The folder for what can be made again, by the custom of the operating system. Creates nothing. */
export function cacheFolder({ env = process.env, platform = process.platform, home = homedir() }: CachePlace = {}): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'second-look', 'cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'second-look');
  const xdg = env.XDG_CACHE_HOME;
  return join(xdg && isAbsolute(xdg) ? xdg : join(home, '.cache'), 'second-look');
}

/**
 * Makes a folder that only its owner may enter, or takes the one that is there. Null where another user owns the folder or could
 * put another one in its place: what is run from it could be theirs. SECURITY: 25
 */
export function privateFolder(path: string): string | null {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    if (process.platform === 'win32') return path;
    const me = process.getuid?.();
    const found = lstatSync(path);
    if (!found.isDirectory() || found.uid !== me) return null;
    if ((found.mode & 0o077) !== 0) chmodSync(path, 0o700);
    for (let above = dirname(path); ; above = dirname(above)) {
      if (!isTrusted(lstatSync(above), me)) return null;
      if (above === dirname(above)) return path;
    }
  } catch {
    return null;
  }
}

/** Whether only this user and the system can rename what is in a folder. In a sticky one, each renames only their own. */
function isTrusted({ uid, mode }: Stats, me: number | undefined): boolean {
  const others = (mode & 0o002) !== 0 && (mode & 0o1000) === 0;
  return (uid === me || uid === 0) && !others;
}
