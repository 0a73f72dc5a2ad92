import type { Rule } from './rule';

/** Rules told apart by one table: as many as a 32-bit number has bits. */
const MOST = 32;
/** Sets of rules from which on another rule could make more than a byte can number; a rule at most doubles them. */
const FULL = 120;

/** A rule of those given, by its index, and where its triggers stand. */
export type Visit = (index: number, at: readonly number[]) => void;

export interface Triggers {
  /** Looks through a line and calls for every rule without triggers, and for every one of which a trigger stands in it. */
  visit(source: string, call: Visit): void;
}

const NOWHERE: readonly number[] = [];

/** One table for the triggers of all rules, so that a line is looked through once, however many rules there are. */
export function createTriggers(rules: readonly (Rule & { scope: 'paragraph' })[]): Triggers {
  const groups: Group[] = [];
  const others: number[] = [];
  for (const [index, { triggers }] of rules.entries()) {
    if (triggers === undefined) {
      others.push(index);
      continue;
    }
    const last = groups[groups.length - 1];
    const group = last !== undefined && last.rules.length < MOST && last.sets.length < FULL ? last : createGroup();
    if (group !== last) groups.push(group);
    const bit = 1 << group.rules.length;
    for (let at = 0; at < triggers.length; at += 1) addTrigger(group, triggers.charCodeAt(at), bit);
    group.rules.push(index);
  }
  return {
    visit(source, call) {
      for (const index of others) call(index, NOWHERE);
      for (const group of groups) visitGroup(group, source, call);
    },
  };
}

interface Group {
  /** By character, the number of a set of rules; one byte each, because a table that fits the cache is read several times as fast. */
  readonly classes: Uint8Array;
  /** The rules of each such set, as bits. */
  readonly sets: number[];
  /** The index of the rule of each bit. */
  readonly rules: number[];
}

function createGroup(): Group {
  return { classes: new Uint8Array(0x10000), sets: [0], rules: [] };
}

function addTrigger({ classes, sets }: Group, code: number, bit: number): void {
  const bits = (sets[classes[code] ?? 0] ?? 0) | bit;
  const known = sets.indexOf(bits);
  classes[code] = known >= 0 ? known : sets.push(bits) - 1;
}

function visitGroup({ classes, sets, rules }: Group, source: string, call: Visit): void {
  let found: (number[] | undefined)[] | undefined;
  let fired = 0;
  for (let at = 0; at < source.length; at += 1) {
    const set = classes[source.charCodeAt(at)] ?? 0;
    if (set === 0) continue;
    let bits = sets[set] ?? 0;
    fired |= bits;
    found ??= new Array<number[] | undefined>(MOST);
    while (bits !== 0) {
      const bit = 31 - Math.clz32(bits);
      const places = found[bit];
      if (places === undefined) found[bit] = [at];
      else places.push(at);
      bits ^= 1 << bit;
    }
  }
  while (fired !== 0) {
    const bit = 31 - Math.clz32(fired);
    call(rules[bit] ?? 0, found?.[bit] ?? NOWHERE);
    fired ^= 1 << bit;
  }
}
