import { readdirSync, readFileSync } from 'node:fs';

/** What the child processes of this process used. Linux alone tells. */
export interface ProcessUse {
  /** Processor time of all together, seconds. */
  seconds: number;
  /** The most memory of one of them, bytes. */
  peakBytes: number;
}

/** Clock ticks a second, as proc(5) counts processor time. */
const TICKS = 100;
const EVERY_MS = 100;

/** Measures the children of this process until `end` is called, also those that end before. */
export function measureChildren(): { end(): ProcessUse } {
  const first = new Map(childProcesses().map((pid) => [pid, processorSeconds(pid)]));
  const last = new Map<number, number>();
  let peakBytes = 0;
  const look = () => {
    for (const pid of childProcesses()) {
      last.set(pid, processorSeconds(pid));
      peakBytes = Math.max(peakBytes, residentBytes(pid));
    }
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    end() {
      look();
      clearInterval(timer);
      const seconds = [...last].reduce((sum, [pid, used]) => sum + used - (first.get(pid) ?? 0), 0);
      return { seconds, peakBytes };
    },
  };
}

function childProcesses(): number[] {
  try {
    return readdirSync('/proc/self/task').flatMap((thread) =>
      readFileSync(`/proc/self/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

/** The fields of /proc/PID/stat after the name; the first is the state. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/** User and system time, fields 14 and 15 of proc(5). */
function processorSeconds(pid: number): number {
  const fields = statOf(pid);
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS;
}

/** The resident memory now: the peak of a process also has what files before needed. */
function residentBytes(pid: number): number {
  return Number(statOf(pid)[21] ?? 0) * 4096;
}
