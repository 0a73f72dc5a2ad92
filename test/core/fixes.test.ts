import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainSnippet, toLspDiagnostic } from '../../server/src/core/convert';
import { compatible, fixAll } from '../../server/src/core/fixes';
import type { Diagnostic, Fix } from '../../server/src/core/linter';
import type { Safety } from '../../server/src/core/rule';
import { applyEdits, type Edit } from '../../server/src/core/text';
import { SAMPLE_RULES } from '../support/rules';

const WORDS = { zh: '改', en: 'fix' };
const fixOf = (edits: readonly Edit[], safety: Safety = 'safe'): Fix => ({ title: WORDS, values: {}, safety, edits, snippet: false });
const rule = SAMPLE_RULES[0];

/** Finds every `from` and offers `to` in its place. */
function finder(from: string, to: string, safety: Safety = 'safe'): (text: string) => Diagnostic[] {
  return (text) => {
    const found: Diagnostic[] = [];
    for (let start = text.indexOf(from); start >= 0 && rule; start = text.indexOf(from, start + 1)) {
      const span = { start, end: start + from.length };
      found.push({ rule, severity: 'warning', span, message: WORDS, values: {}, fix: fixOf([{ span, text: to }], safety), related: [] });
    }
    return found;
  };
}

describe('fixAll', () => {
  it('applies safe fixes until nothing is left', () => {
    const { text, settled, diagnostics } = fixAll('甲；；；；乙；；', finder('；；', '；'));
    assert.deepEqual([text, settled, diagnostics.length], ['甲；乙；', true, 0]);
  });
  it('leaves suggestions alone', () => {
    const { text, applied, settled, diagnostics } = fixAll('甲；；乙', finder('；；', '；', 'suggestion'));
    assert.deepEqual([text, applied, settled, diagnostics.length], ['甲；；乙', 0, true, 1]);
  });
  it('stops when fixes do not come to an end', () => {
    const { text, settled } = fixAll('甲', finder('甲', '甲甲'));
    assert.ok(!settled && text.length <= 1024 * 2);
  });
});

describe('compatible', () => {
  const edit = (start: number, end: number): Edit => ({ span: { start, end }, text: 'x' });
  it('keeps a fix whole or leaves it for later', () => {
    const first = fixOf([edit(0, 2), edit(8, 9)]);
    const second = fixOf([edit(1, 3), edit(20, 21)]);
    const third = fixOf([edit(20, 21)]);
    assert.deepEqual(compatible([first, second, third]), [first, third]);
  });
  it('does not guess the order of insertions at one place', () => {
    assert.equal(compatible([fixOf([edit(3, 3)]), fixOf([edit(3, 3)])]).length, 1);
    assert.equal(compatible([fixOf([edit(0, 3)]), fixOf([edit(3, 3)])]).length, 2);
  });
  it('always keeps one, and never two that overlap', () => {
    const span = fc.tuple(fc.nat(30), fc.nat(4)).map(([start, length]) => edit(start, start + length));
    fc.assert(
      fc.property(fc.array(fc.array(span, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 }), (all) => {
        const fixes = all.map((edits) => fixOf(edits.filter((one, index) => edits.every((other, at) => at >= index || other.span.end < one.span.start))));
        const kept = compatible(fixes.filter(({ edits }) => edits.length > 0));
        assert.ok(kept.length > 0);
        const sorted = kept.flatMap(({ edits }) => edits).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
        for (const [index, { span: next }] of sorted.entries()) assert.ok(index === 0 || next.start >= (sorted[index - 1]?.span.end ?? 0));
      }),
    );
  });
});

describe('toLspDiagnostic', () => {
  it('gives places by line, plain edits, and related places', () => {
    assert.ok(rule);
    const span = { start: 4, end: 6 };
    const diagnostic: Diagnostic = {
      rule,
      severity: 'hint',
      span,
      message: { zh: '缺{name}', en: 'no {name}' },
      values: { name: '二是' },
      fix: { ...fixOf([{ span: { start: 6, end: 6 }, text: `\${1:职务}$0` }], 'suggestion'), snippet: true },
      related: [{ span: { start: 0, end: 1 }, message: WORDS, values: {} }],
    };
    const lines = [{ start: 0 }, { start: 3 }];
    assert.deepEqual(toLspDiagnostic(diagnostic, lines, { locale: 'zh-cn', traditional: new Map(), uri: 'file:///a', docs: 'docs/' }), {
      range: { start: { line: 1, character: 1 }, end: { line: 1, character: 3 } },
      severity: 4,
      code: 'sample-gap',
      codeDescription: { href: 'docs/sample-gap.md' },
      source: 'meeting-report',
      message: '缺二是',
      relatedInformation: [{ location: { uri: 'file:///a', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } }, message: '改' }],
      data: { safety: 'suggestion', edits: [{ range: { start: { line: 1, character: 3 }, end: { line: 1, character: 3 } }, newText: '职务' }] },
    });
    assert.equal(toLspDiagnostic(diagnostic, lines, { locale: 'en', traditional: new Map(), uri: '', docs: '' }).codeDescription, undefined);
  });
  it('shows a snippet as it would first appear', () => {
    assert.equal(plainSnippet(`会议由\${1:职务}\${2|李明,王强|}主持。\\$5\${3}$0`), '会议由职务李明主持。$5');
    assert.equal(applyEdits('甲', [{ span: { start: 0, end: 1 }, text: plainSnippet('$1') }]), '');
  });
});
