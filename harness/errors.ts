/** An error whose message is one sentence for the user: what is wrong and what to do. */
export class KoansError extends Error {
  constructor(message: string, readonly exitCode: 2 | 3, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The command was used wrongly: an unknown exercise, an unknown option. Exit code 2. */
export class UsageError extends KoansError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, 2, options);
  }
}

/** The kit or the machine is not in order; never the learner's doing. Exit code 3. */
export class MachineError extends KoansError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, 3, options);
  }
}
