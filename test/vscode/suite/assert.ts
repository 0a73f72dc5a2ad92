/*
 * The few assertions the suites need. Node's own are not to be had in the web worker extension host,
 * and mocha shows the difference whenever an error carries `actual` and `expected`.
 */

export function ok(value: unknown, message = 'expected a true value'): asserts value {
  if (!value) throw new Error(message);
}

export function equal<T>(actual: T, expected: T, message?: string): void {
  if (Object.is(actual, expected)) return;
  throw difference(actual, expected, message);
}

/** Compares plain data by its JSON form. */
export function deepEqual<T>(actual: T, expected: T, message?: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) throw difference(actual, expected, message);
}

function difference(actual: unknown, expected: unknown, message?: string): Error {
  const text = message ?? `expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
  return Object.assign(new Error(text), { actual, expected, showDiff: true });
}
