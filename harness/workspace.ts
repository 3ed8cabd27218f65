import path from 'node:path';

/** The folder of the kit itself: harness, solutions, fixtures. */
export const kitRoot = path.dirname(__dirname);

/** Where a learner works: the folder that holds `exercises/` and the kit's state in `.koans/`. */
export interface Workspace {
  root: string;
  exercises: string;
  state: string;
}

/** The workspace at `root`; without it, the one that KOANS_WORKSPACE names, else the kit's own folder. */
export function workspaceAt(root = process.env.KOANS_WORKSPACE ?? kitRoot): Workspace {
  const absolute = path.resolve(root);
  return { root: absolute, exercises: path.join(absolute, 'exercises'), state: path.join(absolute, '.koans') };
}

/** The file in which the learner completes exercise `slug`. */
export function exerciseFile(workspace: Workspace, slug: string): string {
  return path.join(workspace.exercises, `${slug}.ts`);
}

/** The reference answer of exercise `slug`. */
export function solutionFile(slug: string): string {
  return path.join(kitRoot, 'solutions', `${slug}.ts`);
}
