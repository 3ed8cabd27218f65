// The checks of the kit as plain jest would run them: the answer is loaded into jest itself, without a student process.
import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import { TestEnvironment } from 'jest-environment-node';
import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import path from 'node:path';
import { bridgeKey, type Bridge, type Outcome } from '../course/bridge';
import { travellingError } from '../judge/student/values';
import { solutionFile } from '../workspace';

// The answers are TypeScript, and jest's own transform does not reach outside of its sandbox.
require('../loader.js');

export default class InsideEnvironment extends TestEnvironment {
  readonly #solution: string;

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    this.#solution = solutionFile(path.basename(path.dirname(context.testPath)));
  }

  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { [bridgeKey]: bridgeTo(require(this.#solution) as unknown, createRequire(this.#solution)), Map, Set });
  }
}

function bridgeTo(solution: unknown, load: NodeJS.Require): Bridge {
  return {
    seed: 'bench',
    evaluate: (code, argument) => outcomeOf(() => (new Function(`return (${code})`)() as (exports: unknown, argument: unknown, load: NodeJS.Require) => unknown)(solution, argument, load)),
    async barrier() {
      for (let turn = 0; turn < 4; turn++) await setImmediate();
    },
    facts: () => [],
    begin: () => {},
    finish: () => Promise.resolve(undefined),
  };
}

async function outcomeOf(work: () => unknown): Promise<Outcome> {
  try {
    return { returned: await work() };
  } catch (thrown) {
    return { threw: travellingError(thrown) };
  }
}
