import assert from 'node:assert/strict';
import { clean } from '../../server/src/core/clean/clean';
import { DEFAULT_CONFIG } from '../../server/src/core/config';
import type { Diagnostic } from '../../server/src/core/linter';
import { lint } from '../../server/src/core/linter';
import { RULES } from '../../server/src/rules';
import { chairsOf, listsOf, markersOf, words } from '../support/parsed';
import { describeCorpora, textsOf } from './texts';

function found(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ rule }) => rule.id);
}

/** What a writer must act on, apart from the families that have tests of their own over the corpora. */
/** What is at fault in structure and lists; marks and characters have tests of their own. */
const UNDERSTANDING: ReadonlySet<string> = new Set(['structure', 'lists', 'numbers']);

function grave(diagnostics: readonly Diagnostic[]): string[] {
  return found(diagnostics.filter(({ severity, rule }) => (severity === 'error' || severity === 'warning') && UNDERSTANDING.has(rule.family)));
}

interface Understood {
  readonly kind: string;
  readonly date: string;
  readonly chairs: readonly string[];
  readonly markers: readonly string[];
  readonly lists: readonly string[];
  readonly grave: readonly string[];
}

const SEEDS: Readonly<Record<string, Understood>> = {
  '000': {
    kind: 'study',
    date: '9月6日',
    chairs: ['周传军|院党委书记、院长'],
    markers: ['会议/认为', '会议/指出', '会议/强调', '会议/要求'],
    lists: ['一是 二是 三是'],
    grave: ['struct-title-missing', 'list-semicolon-after-period', 'list-semicolon-after-period'],
  },
  '001': { kind: 'case', date: '', chairs: [], markers: [], lists: ['一是 二是 三是', '一是 二是 三是 四是', '一是 二是 三是'], grave: [] },
  '002': {
    kind: 'meeting',
    date: '10月29日',
    chairs: ['王春秋|省科协党组书记、副主席'],
    markers: ['会议/指出', '会议/强调', '会议/要求'],
    lists: [],
    grave: [],
  },
  '003': {
    kind: 'meeting',
    date: '11月8日',
    chairs: ['苏昊|市科协党组书记'],
    markers: ['会议/指出', ...Array.from({ length: 5 }, () => '会议/强调'), '会议/要求'],
    lists: [],
    grave: [],
  },
  '004': {
    kind: 'meeting',
    date: '11月17日',
    chairs: ['谭文枫|局党组书记、局长'],
    markers: ['会议/指出', '会议/强调', '会议/要求'],
    lists: ['一是 二是 三是 四是 五是 六是'],
    grave: [],
  },
};

/** Findings at warning or above in the reports, each read and judged to be true. */
const TRUE_FINDINGS: Readonly<Record<string, readonly string[]>> = {
  '025': ['struct-title-missing'],
  '029': ['struct-title-missing'],
  '099': ['struct-chair-sentence'],
  '117': ['struct-title-missing'],
};

describeCorpora('corpora of real texts', () => {
  for (const [name, text] of textsOf('seeds')) {
    it(`seed ${name} is understood`, () => {
      const { report, diagnostics, failures } = lint({ text }, RULES, DEFAULT_CONFIG);
      const understood: Understood = {
        kind: report.kind,
        date: words(report, report.lead?.line ?? 0, report.lead?.date),
        chairs: chairsOf(report),
        markers: markersOf(report),
        lists: listsOf(report),
        grave: grave(diagnostics),
      };
      assert.deepEqual(failures, []);
      assert.deepEqual(understood, SEEDS[name]);
    });
  }
  it('a case gets no finding about lead or chair', () => {
    const [, text = ''] = textsOf('seeds').find(([name]) => name === '001') ?? [];
    const ids = found(lint({ text }, RULES, DEFAULT_CONFIG).diagnostics);
    assert.ok(!ids.includes('struct-lead-elements') && !ids.includes('struct-chair-sentence'));
  });
  it('reports give nothing but true findings at warning and above', () => {
    const given = textsOf('reports').flatMap(([name, text]): [string, string[]][] => {
      const { diagnostics, failures } = lint({ text }, RULES, DEFAULT_CONFIG);
      assert.deepEqual(failures, [], name);
      const ids = grave(diagnostics);
      return ids.length > 0 ? [[name, ids]] : [];
    });
    assert.deepEqual(Object.fromEntries(given), TRUE_FINDINGS);
  });
  it('other texts give no finding about structure, lists or leads', () => {
    for (const [name, text] of textsOf('negative')) {
      const { diagnostics } = lint({ text }, RULES, DEFAULT_CONFIG);
      const wrong = diagnostics.filter(({ rule }) => rule.family === 'structure' || rule.family === 'lists').map(({ rule }) => rule.id);
      assert.deepEqual(wrong, [], name);
    }
  });
  it('cleaned texts are clean: cleaning them again changes nothing', () => {
    const options = { extent: 'whole', indent: 'keep' } as const;
    for (const folder of ['seeds', 'reports', 'negative', 'artefacts']) {
      for (const [name, text] of textsOf(folder)) {
        const once = clean(text, RULES, DEFAULT_CONFIG, options);
        assert.deepEqual(once.failures, [], `${folder} ${name}`);
        const twice = clean(once.text, RULES, DEFAULT_CONFIG, options);
        assert.deepEqual([twice.text, twice.steps], [once.text, []], `${folder} ${name}`);
      }
    }
  });
  it('dirt changes nothing in what is understood', () => {
    for (const [name, text] of textsOf('artefacts')) {
      const { failures, report } = lint({ text }, RULES, DEFAULT_CONFIG);
      assert.deepEqual(failures, []);
      assert.ok(report.lead !== null, name);
    }
  });
});
