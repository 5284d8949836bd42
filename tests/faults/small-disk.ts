import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small disk of its own that can be filled; needs the right to mount. */
export interface SmallDisk {
  dir: string;
  /** Fills the disk until so many bytes are left; returns the undo. */
  fillBut(bytes: number): () => void;
  unmount(): void;
}

const MB = 24;
const mounted = (dir: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${MB}m`, 'tmpfs', dir]).status === 0;

/** Whether this process may mount a disk. */
export function canMountDisk(): boolean {
  const dir = mkdtempSync(join(tmpdir(), 'second-look-disk-'));
  const can = mounted(dir);
  if (can) spawnSync('umount', [dir]);
  rmSync(dir, { recursive: true });
  return can;
}

/** Mounts a disk at a new folder. */
export function mountSmallDisk(dir: string): SmallDisk {
  mkdirSync(dir);
  mounted(dir);
  return {
    dir,
    fillBut(bytes) {
      const { bavail, bsize } = statfsSync(dir);
      const ballast = join(dir, 'ballast');
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
      return () => rmSync(ballast);
    },
    unmount: () => void spawnSync('umount', ['--lazy', dir]),
  };
}
