import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** The folders of the person's data on this computer. The program writes nowhere else unasked. */
export interface DataPaths {
  /** The folder that holds the others. */
  base: string;
  /** The person's own vault. */
  own: string;
  /** The vault of the sample case, removable. */
  sample: string;
  /** The folder of the log: technical events, never personal data. */
  log: string;
}

interface DataPathOptions {
  /** A vault that the person named (`--vault DIR`); the other paths stay. */
  vault?: string | undefined;
  env?: NodeJS.ProcessEnv;
  platform?: NodeJS.Platform;
  home?: string;
}

/** The paths by `SECOND_LOOK_DATA`, or by the custom of the operating system. Creates nothing. */
export function findDataPaths({
  vault,
  env = process.env,
  platform = process.platform,
  home = homedir(),
}: DataPathOptions = {}): DataPaths {
  const base = env.SECOND_LOOK_DATA
    ? resolve(env.SECOND_LOOK_DATA)
    : join(platformDataFolder(env, platform, home), 'second-look');
  return {
    base,
    own: vault ? resolve(vault) : join(base, 'vault'),
    sample: join(base, 'sample'),
    log: join(base, 'log'),
  };
}

/** Creates the base folder, for its owner alone. SECURITY: 16 */
export function makeDataPaths(paths: DataPaths): void {
  mkdirSync(paths.base, { recursive: true, mode: 0o700 });
}

function platformDataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (platform === 'win32') return env.LOCALAPPDATA || join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  // The XDG base directory specification: a relative path is invalid and ignored.
  const xdg = env.XDG_DATA_HOME;
  return xdg && isAbsolute(xdg) ? xdg : join(home, '.local', 'share');
}
