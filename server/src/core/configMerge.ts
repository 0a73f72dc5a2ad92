import { isObject } from './configRead';

/** Keys whose lists add up: a shared base keeps its words when a file adds its own. */
const LISTS: ReadonlySet<string> = new Set(['roster', 'words', 'ignore', 'exclude']);

/**
 * Lays one configuration, as it was read, over another: the file over the one it extends, and over the settings of the
 * editor. Single values are replaced, lists of words and the like are joined, rules are merged one by one. Anything may
 * be wrong in both: `resolveConfig` says so later.
 */
export function mergeRaw(base: unknown, over: unknown): unknown {
  if (!isObject(over)) return over ?? base;
  if (!isObject(base)) return over;
  return mergeKeys(base, over, (key, under, upper) => {
    if (LISTS.has(key)) return [...toList(under), ...toList(upper)];
    if (key === 'rules' && isObject(under) && isObject(upper)) return mergeKeys(under, upper, (_, one, other) => mergeRule(one, other));
    return upper;
  });
}

type Merge = (key: string, under: unknown, upper: unknown) => unknown;

/** Own keys only, defined one by one: a key named `__proto__` is a key like any other. */
function mergeKeys(base: Readonly<Record<string, unknown>>, over: Readonly<Record<string, unknown>>, merge: Merge): Record<string, unknown> {
  const keys = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    if (value === null || value === undefined) continue;
    const under = keys.get(key);
    keys.set(key, under === null || under === undefined ? value : merge(key, under, value));
  }
  return Object.fromEntries(keys);
}

/** `error` over `{ option: value }` keeps the option, and the other way round keeps the severity. */
function mergeRule(base: unknown, over: unknown): unknown {
  if (isObject(over)) return { ...(isObject(base) ? base : { severity: base }), ...over };
  return isObject(base) ? { ...base, severity: over === false ? 'off' : over } : over;
}

function toList(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw : raw === '' ? [] : [raw];
}
