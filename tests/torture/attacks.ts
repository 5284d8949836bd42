import type { Attack } from './attack.ts';
import { backup } from './attacks/backup.ts';
import { bundles } from './attacks/bundles.ts';
import { damages } from './attacks/damages.ts';
import { disks } from './attacks/disks.ts';
import { hostile } from './attacks/hostile.ts';
import { kills } from './attacks/kills.ts';
import { memory } from './attacks/memory.ts';
import { passphrase } from './attacks/passphrase.ts';
import { removals } from './attacks/removals.ts';
import { wrongCalls } from './attacks/wrong-calls.ts';

/** Every attack, in the order in which they run. */
export const attacks: readonly Attack[] = [
  kills,
  disks,
  damages,
  hostile,
  wrongCalls,
  backup,
  removals,
  bundles,
  memory,
  passphrase,
];
