/** What a learner's program may use; beyond it, the program is ended and the verdict says which limit it was. */
export interface Limits {
  /** Wall clock for one check, in milliseconds. */
  checkMs: number;
  /** JavaScript heap, in MiB. */
  heapMiB: number;
  /** Resident size of the process with all its children, in MiB; Buffers count here. */
  residentMiB: number;
  /** Bytes of output that are kept, half of them from the start and half from the end. */
  outputKept: number;
  /** Bytes of output after which the program is ended. */
  outputMost: number;
  /** How long nothing may move on the wire while both sides only wait for each other, in milliseconds. */
  stallMs: number;
  /** How long a socket may take to close after the function has finished, in milliseconds. */
  closingMs: number;
}

export const limits: Limits = {
  checkMs: 5000,
  heapMiB: 256,
  residentMiB: 512,
  outputKept: 64 * 1024,
  outputMost: 1024 * 1024,
  stallMs: 1000,
  closingMs: 500,
};
