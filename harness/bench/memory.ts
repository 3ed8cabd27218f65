import { readFileSync } from 'node:fs';
import { family } from '../judge/processes';

/** Memory of a process with all its children, in MiB: resident, and with shared pages counted once (Linux only). */
export interface Memory {
  processes: number;
  residentMiB: number;
  proportionalMiB: number;
}

export function memoryOf(pid: number): Memory {
  const members = family(pid);
  const sum = (field: string) => Math.round(members.reduce((total, member) => total + kibibytes(member, field), 0) / 1024);
  return { processes: members.length, residentMiB: sum('Rss'), proportionalMiB: sum('Pss') };
}

function kibibytes(pid: number, field: string): number {
  try {
    return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
