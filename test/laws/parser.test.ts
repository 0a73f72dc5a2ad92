import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG } from '../../server/src/core/config';
import { inspect } from '../../server/src/core/inspect';
import { lint } from '../../server/src/core/linter';
import { parseReport } from '../../server/src/core/parse/document';
import type { Report } from '../../server/src/core/report';
import { RULES } from '../../server/src/rules';
import { anyText, longReportText, reportText } from '../support/arbitrary';

const check = (text: string) => lint({ text }, RULES, DEFAULT_CONFIG);

describe('laws', () => {
  it('any text has a report, and its findings lie inside it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { diagnostics, failures, report } = check(text);
        assert.deepEqual(failures, []);
        inspect(report);
        for (const { span, fix } of diagnostics) {
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
          for (const edit of fix?.edits ?? []) assert.ok(edit.span.start >= 0 && edit.span.start <= edit.span.end && edit.span.end <= text.length);
        }
      }),
      { numRuns: 1500 },
    );
  });
  const piece = fc.oneof(
    fc.constantFrom('\n', '\r', '\r\n', '一是', '二是', '\n二是抓好落实；\n', '。', '会议指出，', '\n\n', '（三）', '---\n', '```\n', '<!--', ''),
    anyText,
  );
  const edit = fc.record({ at: fc.nat(), remove: fc.oneof(fc.constant(0), fc.nat({ max: 12 }), fc.nat({ max: 80 })), insert: piece });
  for (const [name, texts, runs] of [
    ['short', reportText, 300],
    ['long', longReportText, 150],
  ] as const) {
    it(`warm equals cold after any edits of a ${name} report`, () => {
      fc.assert(
        fc.property(texts, fc.array(edit, { minLength: 1, maxLength: 12 }), (text, edits) => {
          let current = text;
          let memo = check(current).memo;
          for (const { at, remove, insert } of edits) {
            const start = at % (current.length + 1);
            current = current.slice(0, start) + insert + current.slice(start + remove);
            const warm = lint({ text: current, memo }, RULES, DEFAULT_CONFIG);
            memo = warm.memo;
            const cold = check(current);
            assert.deepEqual(inspect(warm.report), inspect(cold.report));
            assert.deepEqual(factsOf(warm.report), factsOf(cold.report));
            assert.deepEqual(plain(warm.diagnostics), plain(cold.diagnostics));
          }
        }),
        { numRuns: runs },
      );
    }).timeout(120_000);
  }
  it('every line of the text is a line of the report', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { lines } = parseReport({ text });
        let at = 0;
        for (const { start, paragraph } of lines) {
          assert.ok(/^(?:\r\n|\r|\n)?$/u.test(text.slice(at, start)));
          assert.equal(text.slice(start, start + paragraph.source.length), paragraph.source);
          at = start + paragraph.source.length;
        }
        assert.equal(at, text.length);
      }),
      { numRuns: 1000 },
    );
  });
});

function plain(diagnostics: ReturnType<typeof check>['diagnostics']): unknown {
  return diagnostics.map(({ rule, ...rest }) => ({ rule: rule.id, ...rest }));
}

/** Everything a rule can ask of a report but what is remembered about it. */
function factsOf({ lines, basis: _basis, notes: _notes, ...facts }: Report): unknown {
  return { ...facts, lines: lines.map(({ start, kind, paragraph }) => [start, kind, paragraph.source]) };
}
