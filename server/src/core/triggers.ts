import type { Rule } from './rule';

/** Rules told apart by one table: as many as a 32-bit number has bits. */
const MOST = 32;

/** Tells for one line which rules have a trigger in it, and where. */
export interface Triggers {
  /** Looks through a line; what is found holds until the next line. */
  scan(source: string): void;
  /** The places of the triggers of the rule with this index among those given; every rule without triggers has none. */
  at(index: number): readonly number[];
}

const NOWHERE: readonly number[] = [];

/** One table for the triggers of all rules, so that a line is looked through once, however many rules there are. */
export function createTriggers(rules: readonly (Rule & { scope: 'paragraph' })[]): Triggers {
  const groups: Group[] = [];
  const places = rules.map(({ triggers }) => {
    if (triggers === undefined) return null;
    const last = groups[groups.length - 1];
    const group = last !== undefined && last.found.length < MOST ? last : createGroup();
    if (group !== last) groups.push(group);
    const bit = group.found.length;
    for (let at = 0; at < triggers.length; at += 1) {
      const code = triggers.charCodeAt(at);
      group.table[code] = (group.table[code] ?? 0) | (1 << bit);
    }
    group.found.push([]);
    return { group, bit };
  });
  return {
    scan(source) {
      for (const group of groups) scanGroup(group, source);
    },
    at(index) {
      const place = places[index];
      return place ? (place.group.found[place.bit] ?? NOWHERE) : NOWHERE;
    },
  };
}

interface Group {
  readonly table: Uint32Array;
  readonly found: number[][];
}

function createGroup(): Group {
  return { table: new Uint32Array(0x10000), found: [] };
}

function scanGroup({ table, found }: Group, source: string): void {
  for (let bit = 0; bit < found.length; bit += 1) if (found[bit]?.length !== 0) found[bit] = [];
  for (let at = 0; at < source.length; at += 1) {
    let bits = table[source.charCodeAt(at)] ?? 0;
    while (bits !== 0) {
      const bit = 31 - Math.clz32(bits);
      found[bit]?.push(at);
      bits &= ~(1 << bit);
    }
  }
}
