import { Composer, type CST, isAlias, isMap, isScalar, isSeq, type Node, Parser, type Range } from 'yaml';
import { isObject } from './configRead';
import type { Span } from './text';
import type { Values, Words } from './words';
import { yamlFault } from './yamlFaults';

/** A fault in the text of a configuration file, or in a value of it, at its place in the file. */
export interface FileProblem {
  readonly span: Span;
  readonly message: Words;
  readonly values: Values;
}

export interface ConfigFile {
  /** The values as they stand, still unchecked; what could not be read is missing. */
  readonly raw: unknown;
  readonly problems: readonly FileProblem[];
  /** The place of a key with its value, of an entry of a list, or of the nearest thing around it that exists. */
  locate(path: readonly (string | number)[]): Span;
}

/** Longer files are not configuration. */
const MAX_LENGTH = 200_000;
const MAX_ALIASES = 100;
const MAX_DEPTH = 50;
/** Faults of the syntax beyond this many tell nobody anything. */
const MAX_PROBLEMS = 20;
const NOTHING: Span = { start: 0, end: 0 };

const DUPLICATE: Words = { zh: '“{name}”写了两次，后一次有效。', en: '“{name}” is written twice; the last one counts.' };
const TOO_LONG: Words = { zh: '配置文件过长，未读取。', en: 'The configuration file is too long and was not read.' };
const SECOND: Words = { zh: '“---”之后的内容未采用。', en: 'What follows “---” is not used.' };
const TOO_DEEP: Words = { zh: '配置文件嵌套过深或引用过多，未读取。', en: 'The configuration file nests or repeats too much and was not read.' };

/** Reads YAML, and with it JSON. Never throws: what is wrong becomes a problem, and what could be read is kept. */
export function parseConfigFile(text: string): ConfigFile {
  if (text.length > MAX_LENGTH) return failed(TOO_LONG, {});
  try {
    return read(text);
  } catch {
    // Too many aliases throw.
    return failed(TOO_DEEP, {});
  }
}

function read(text: string): ConfigFile {
  const tokens = [...new Parser().parse(text)];
  // What follows recurses, and an engine at the end of its stack may end the process, so depth is measured beforehand.
  if (isDeep(tokens)) return failed(TOO_DEEP, {});
  // Duplicate keys are looked for below: the composer compares every pair of keys, which takes quadratic time.
  const composer = new Composer({ uniqueKeys: false, stringKeys: true, prettyErrors: false, logLevel: 'silent', version: '1.2' });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (document === undefined) return { raw: undefined, problems: [], locate: () => NOTHING };
  const problems: FileProblem[] = [...document.errors, ...document.warnings].slice(0, MAX_PROBLEMS).map(({ pos, code, message }) => ({
    span: clip({ start: pos[0], end: Math.max(pos[1], pos[0]) }, text.length),
    message: yamlFault(code),
    values: { detail: message },
  }));
  if (second !== undefined) problems.push({ span: clip({ start: second.range[0], end: second.range[0] }, text.length), message: SECOND, values: {} });
  const root: Node | null = document.contents;
  findDuplicates(root, problems);
  const whole: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
  const broken = brokenKeys(root, document.errors);
  const raw: unknown = isObject(whole) && broken.length > 0 ? Object.fromEntries(Object.entries(whole).filter(([key]) => !broken.includes(key))) : whole;
  return {
    raw,
    problems,
    locate(path) {
      let node: unknown = root;
      let span = rangeOf(root);
      for (const key of path) {
        const target: unknown = isAlias(node) ? node.resolve(document) : node;
        const next = childOf(target, key);
        if (next === undefined) break;
        span = next.span;
        node = next.node;
      }
      return clip(path.length === 0 ? NOTHING : span, text.length);
    },
  };
}

/** Keys whose value holds a fault of the syntax: what was made of such a value would only be reported a second time. */
function brokenKeys(root: Node | null, errors: readonly { readonly pos: readonly [number, number] }[]): readonly string[] {
  if (!isMap(root) || errors.length === 0) return [];
  return root.items.flatMap(({ key, value }) => {
    const range = isScalar(value) || isMap(value) || isSeq(value) ? value.range : null;
    const broken = range && errors.some(({ pos }) => pos[0] >= range[0] && pos[0] <= range[2]);
    return broken && isScalar(key) ? [String(key.value)] : [];
  });
}

/** Walks the tokens without recursion. */
function isDeep(tokens: readonly CST.Token[]): boolean {
  const left: { readonly token: CST.Token; readonly depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { token, depth } = next;
    if (depth > MAX_DEPTH) return true;
    if (token.type === 'document' && token.value !== undefined) left.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      if (key) left.push({ token: key, depth: depth + 1 });
      if (value) left.push({ token: value, depth: depth + 1 });
    }
  }
  return false;
}

function childOf(node: unknown, key: string | number): { readonly node: unknown; readonly span: Span } | undefined {
  if (isSeq(node) && typeof key === 'number') {
    const item = node.items[key];
    return item === undefined ? undefined : { node: item, span: rangeOf(item) };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.findLast((item) => isScalar(item.key) && String(item.key.value) === String(key));
  if (pair === undefined) return undefined;
  const name = rangeOf(pair.key);
  // A scalar stands beside its key and is marked with it; of a mapping or a list the key alone, not the whole block.
  const value = isScalar(pair.value) && pair.value.value !== null ? rangeOf(pair.value) : name;
  return { node: pair.value, span: { start: name.start, end: Math.max(name.end, value.end) } };
}

function findDuplicates(node: unknown, problems: FileProblem[]): void {
  if (isSeq(node)) for (const item of node.items) findDuplicates(item, problems);
  if (!isMap(node)) return;
  const seen = new Set<string>();
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (seen.has(name) && problems.length < MAX_PROBLEMS) problems.push({ span: rangeOf(key), message: DUPLICATE, values: { name } });
    seen.add(name);
    findDuplicates(value, problems);
  }
}

function rangeOf(node: unknown): Span {
  const range: Range | null | undefined = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
  return range ? { start: range[0], end: range[1] } : NOTHING;
}

function clip({ start, end }: Span, length: number): Span {
  return { start: Math.min(start, length), end: Math.min(end, length) };
}

function failed(message: Words, values: Readonly<Record<string, string>>): ConfigFile {
  return { raw: undefined, problems: [{ span: NOTHING, message, values }], locate: () => NOTHING };
}
