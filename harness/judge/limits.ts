/** What a learner's program may use; beyond it, the program is ended and the verdict says which limit it was. */
export interface Limits {
  /** Wall clock for one check, in milliseconds. */
  checkMs: number;
  /** Processor time of the process in seconds, held by the system even when the judge itself has been killed. */
  cpuSeconds: number;
  /** JavaScript heap, in MiB. */
  heapMiB: number;
  /** Resident size of the process in MiB, Buffers and node itself included, at which it is ended at once. */
  residentMiB: number;
  /** Resident size in MiB that it may only pass for `crowdedMs`: a full heap spends seconds collecting before it gives up. */
  crowdedMiB: number;
  crowdedMs: number;
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
  cpuSeconds: 120,
  heapMiB: 256,
  residentMiB: 512,
  crowdedMiB: 288,
  crowdedMs: 500,
  outputKept: 64 * 1024,
  outputMost: 1024 * 1024,
  stallMs: 1000,
  closingMs: 500,
};
