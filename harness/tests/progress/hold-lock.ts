// Takes the lock of a workspace, says so, and never gives it back.
import { locked } from '../../progress/lock';
import { workspaceAt } from '../../workspace';

void locked(workspaceAt(process.argv[2]), () => {
  process.stdout.write('locked\n');
  return new Promise(() => setInterval(() => {}, 1_000));
});
