import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The browser host as a person starts it, in its own process. */
export interface RunningHost {
  process: ChildProcess;
  origin: string;
  /** The address to open; valid once. */
  address: string;
  stop(): Promise<void>;
}

/** Starts the built program like `npm start -- --browser`, over the data in `home`. */
export async function startHost(home: string): Promise<RunningHost> {
  const child = spawn(process.execPath, ['out/main/start.js', '--browser', '--no-open'], {
    cwd: root,
    env: { ...process.env, SECOND_LOOK_DATA: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The host ended with ${code}: ${output}`)));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?enter=[\w-]+/.exec(output);
      if (found) resolve(found[0]);
    });
  });
  return {
    process: child,
    origin: new URL(address).origin,
    address,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
