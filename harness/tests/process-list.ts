import { execFileSync } from 'node:child_process';

/** The command lines of all running processes that contain `text`. */
export function processesWith(text: string): string[] {
  const lines = execFileSync('ps', ['-axo', 'args='], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(text));
}
