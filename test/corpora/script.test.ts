import assert from 'node:assert/strict';
import { FLAGS, fold, ONLY_SIMPLIFIED, ONLY_TRADITIONAL } from '../../server/src/core/characters';
import { DEFAULT_CONFIG } from '../../server/src/core/config';
import { type Diagnostic, lint } from '../../server/src/core/linter';
import type { Span } from '../../server/src/core/text';
import { RULES } from '../../server/src/rules';
import { traditionalForm } from '../../server/src/rules/shared/forms';
import { describeCorpora, textsOf } from './texts';

const SCRIPT_RULES = RULES.filter(({ family }) => family === 'script');

function findings(text: string): readonly Diagnostic[] {
  return lint({ text }, SCRIPT_RULES, DEFAULT_CONFIG).diagnostics;
}

/** Every place a rule points at, those of a verdict by its related places. */
function places(diagnostics: readonly Diagnostic[], rule: string): readonly Span[] {
  return diagnostics
    .filter((diagnostic) => diagnostic.rule.id === rule)
    .flatMap(({ span, related }) => (related.length > 0 ? [...related.map((other) => other.span)] : [span]));
}

function seed(name: string): string {
  return textsOf('seeds').find(([key]) => key === name)?.[1] ?? '';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

describeCorpora('script of real texts', () => {
  it('finds every annotation of the annotated seeds and none elsewhere', () => {
    for (const [name, number] of [
      ['000', 273],
      ['003', 153],
      ['001', 0],
      ['002', 0],
      ['004', 0],
    ] as const)
      assert.equal(places(findings(seed(name)), 'script-pinyin-annotation').length, number, name);
  });
  it('finds every wrong conversion of seed 003, and none of its right ones', () => {
    const text = seed('003');
    const found = places(findings(text), 'script-overconversion').map(({ start }) => text.charAt(start));
    assert.equal(found.join(''), '麵裏係麵麵麵係係裏麵麵係麵係曆麵麵麵幹製係係');
  });
  it('finds the simplified characters left in seed 000', () => {
    const text = seed('000');
    const found = places(findings(text), 'script-mixed').map(({ start }) => text.charAt(start));
    assert.deepEqual(found.sort(), [...'干干于于辟并'].sort());
  });
  it('finds nothing in clean reports, and at most one in ten thousand characters of other native texts', () => {
    for (const [name, text] of textsOf('reports')) assert.deepEqual(places(findings(text), 'script-mixed'), [], name);
    let hits = 0;
    let han = 0;
    for (const [name, text] of textsOf('negative')) {
      const given = findings(text);
      assert.deepEqual(places(given, 'script-overconversion'), [], name);
      hits += given.length;
      han += count(text, /\p{Script=Han}/gu);
    }
    assert.ok(hits <= han / 10_000, `${hits} in ${han}`);
  });
  it('finds at least 97 % of strictly one-script characters put into clean texts of the other script', () => {
    const tally = { put: 0, found: 0 };
    let state = 7;
    const random = (below: number): number => {
      state = (state * 1103515245 + 12345) % 0x80000000;
      return Math.floor((state / 0x80000000) * below);
    };
    for (const [, text] of textsOf('reports')) {
      const isTraditional = count(text, /[會議國學體]/gu) > count(text, /[会议国学体]/gu);
      const other = isTraditional ? ONLY_SIMPLIFIED : ONLY_TRADITIONAL;
      const chars = [...text].map((char) => (char.length === 1 ? char : '〇'));
      const changes = chars.flatMap((char, at) => {
        const changed = isTraditional ? String.fromCharCode(fold(char.charCodeAt(0))) : traditionalForm(char);
        return changed !== char && ((FLAGS[changed.charCodeAt(0)] ?? 0) & other) !== 0 ? [{ at, changed }] : [];
      });
      const put = new Set<number>();
      for (let n = Math.max(1, Math.round(chars.length / 200)); n > 0 && changes.length > 0; n -= 1) {
        const change = changes[random(changes.length)];
        if (!change) continue;
        chars[change.at] = change.changed;
        put.add(change.at);
      }
      const spans = places(findings(chars.join('')), 'script-mixed');
      tally.put += put.size;
      for (const at of put) if (spans.some(({ start, end }) => start <= at && at < end)) tally.found += 1;
    }
    assert.ok(tally.found >= tally.put * 0.97, `${tally.found} of ${tally.put}`);
  });
});
