// The jest environment in which the checks of an exercise run: it parks them until they are asked for, stops after the
// first that fails, and hands what happened to the run.
import type { Circus } from '@jest/types';
import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import { TestEnvironment } from 'jest-environment-node';
import { bridgeKey } from '../course/bridge';
import { detailsOf } from './details';
import type { Run } from './run';
import { claimRun } from './runs';

export default class CheckEnvironment extends TestEnvironment {
  readonly #run: Run;

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    this.#run = claimRun(context.testPath);
  }

  override async setup(): Promise<void> {
    await super.setup();
    // Values from the student process are made outside of the sandbox; with one Map and one Set they compare as equal.
    Object.assign(this.global, { [bridgeKey]: this.#run.bridge, Map, Set });
  }

  async handleTestEvent(event: Circus.Event): Promise<void> {
    switch (event.name) {
      case 'run_start':
        return this.#run.gate();
      case 'test_start':
        if (this.#run.isDecided) event.test.mode = 'skip';
        return;
      case 'test_skip':
        return this.#run.add(nameOf(event.test), 'skipped');
      case 'run_finish':
        this.#run.addWhatIsLeftOpen();
        return this.#run.finish();
      case 'test_done': {
        const [error] = event.test.errors as unknown[];
        this.#run.add(nameOf(event.test), error === undefined ? 'passed' : 'failed', error === undefined ? undefined : detailsOf(error));
      }
    }
  }

  override async teardown(): Promise<void> {
    await this.#run.close();
    await super.teardown();
  }
}

// Groups are part of the name, as in "whole: returns every byte".
function nameOf(test: Circus.TestEntry): string {
  const names = [test.name];
  for (let block: Circus.DescribeBlock | undefined = test.parent; block?.parent; block = block.parent) names.unshift(block.name);
  return names.join(': ');
}
