// The processes that a student process has started, and their size. On Linux from /proc, elsewhere from ps.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

interface ProcessRow {
  pid: number;
  parent: number;
  group: number;
  /** When it was started, in ticks of a clock of the system; 0 where that is not known. */
  started: number;
}

const onLinux = process.platform === 'linux';
const pageBytes = 4096;

/** Every process that comes from `pid`, itself included: its descendants, its process group, and those with `mark` in their environment. */
export function family(pid: number, mark?: string): number[] {
  const rows = table();
  const members = new Set([pid, ...rows.filter((row) => row.group === pid).map((row) => row.pid)]);
  for (let before = 0; before !== members.size; ) {
    before = members.size;
    for (const row of rows) if (members.has(row.parent)) members.add(row.pid);
  }
  if (onLinux && mark !== undefined) {
    const since = rows.find((row) => row.pid === pid)?.started ?? 0;
    for (const row of rows) if (row.started >= since && hasMark(row.pid, mark)) members.add(row.pid);
  }
  return [...members];
}

/** The resident size in bytes of one process; 0 when it is gone or cannot be asked cheaply. */
export function residentBytes(pid: number): number {
  try {
    if (onLinux) return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * pageBytes;
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
  } catch {
    return 0;
  }
}

/** Ends processes at once; those that are gone already are passed over. */
export function killAll(pids: number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {}
  }
}

function table(): ProcessRow[] {
  return onLinux ? fromProc() : fromPs();
}

function fromProc(): ProcessRow[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => procRow(Number(name)) ?? []);
}

function procRow(pid: number): ProcessRow | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in parentheses may hold spaces and parentheses of its own; the fields come behind the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid, parent: Number(fields[1]), group: Number(fields[2]), started: Number(fields[19]) };
  } catch {
    return undefined;
  }
}

function hasMark(pid: number, mark: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(mark);
  } catch {
    return false;
  }
}

function fromPs(): ProcessRow[] {
  try {
    return execFileSync('ps', ['-axo', 'pid=,ppid=,pgid='], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number))
      .map(([pid, parent, group]) => ({ pid: pid!, parent: parent!, group: group!, started: 0 }));
  } catch {
    return [];
  }
}
