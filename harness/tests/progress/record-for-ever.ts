// Records failures of an exercise, `times` times or until it is killed, and says each one after it is kept.
import { recordVerdict } from '../../progress/progress';
import { workspaceAt } from '../../workspace';
import { verdictOf } from './temporary';

async function main([root, slug, times]: string[]): Promise<void> {
  const workspace = workspaceAt(root);
  for (let n = 1; n <= Number(times); n++) {
    await recordVerdict(workspace, verdictOf(slug!, 'failed'));
    process.stdout.write(`${n}\n`);
  }
}

void main(process.argv.slice(2));
