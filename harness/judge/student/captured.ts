// The student process shares its globals with the learner's code, which may replace any method of any prototype.
const { call } = Function.prototype;

type Captured<T, F> = F extends (...args: infer A) => infer R ? (self: T, ...args: A) => R : never;

/** A method as a function of its object, that stays what it is when the prototype changes: `subarray(bytes, 0, 4)`. */
export function captured<T, K extends keyof T>(prototype: T, name: K): Captured<T, T[K]> {
  return call.bind(prototype[name] as never) as unknown as Captured<T, T[K]>;
}

/** The getter of a property, in the same way: `destroyed(socket)`. */
export function capturedGetter<T extends object, K extends keyof T>(prototype: T, name: K): (self: T) => T[K] {
  return call.bind(Object.getOwnPropertyDescriptor(prototype, name)!.get as never) as (self: T) => T[K];
}
