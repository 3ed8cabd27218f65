import { detailsKey, type Details } from '../course/bridge';

interface MatcherResult {
  expected?: unknown;
  actual?: unknown;
  message?: string;
}

/** What an error thrown by a check says: our own details, what a matcher compared, or just its message. */
export function detailsOf(thrown: unknown): Details {
  // jest-circus pairs an error with the place where the check was declared.
  const error: unknown = Array.isArray(thrown) ? (thrown[0] ?? thrown[1]) : thrown;
  if (typeof error !== 'object' || error === null) return { message: String(error) };
  const own = (error as { [detailsKey]?: Details })[detailsKey];
  if (own) return own;
  const { matcherResult, message } = error as { matcherResult?: MatcherResult; message?: string };
  if (matcherResult) return { expected: matcherResult.expected, actual: matcherResult.actual };
  return { message: message ?? String(error) };
}
