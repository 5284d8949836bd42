import { fileURLToPath } from 'node:url';
import { utilityProcess } from 'electron';
import { childEnvironment, type StartChild } from '../threads/child-process.ts';

/**
 * As Electron does it: it is not to be run as Node (SECURITY: 18). Flags of V8 in `execArgv` would come after its heap is made
 * (electron/shell/services/node/node_service.cc): the child sets its own, and the watchdog bounds its memory.
 */
export const startChild: StartChild = (entry, argument, onMessage) => {
  const options = { env: childEnvironment(), stdio: 'ignore', serviceName: 'Second Look reading' };
  const child = utilityProcess.fork(fileURLToPath(entry), [argument], options);
  child.on('message', onMessage);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return { send: (message) => child.postMessage(message), kill: () => void child.kill(), exited };
};
