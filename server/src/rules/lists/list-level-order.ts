import { perReportUntil } from '../../core/remember';
import type { Heading, HeadingFact } from '../../core/report';
import { type Finding, type RulePage, reportRule } from '../../core/rule';
import type { Words } from '../../core/words';
import { LISTED_KINDS } from './shared/kinds';
import { hasSameOutline } from './shared/outline';

const CLIMB: Words = {
  zh: '“{found}”的层次高于“{parent}”，不能放在它下面；层次序数依次为“一、”“（一）”“1.”“（1）”。',
  en: '“{found}” ranks above “{parent}” and cannot stand below it; the levels are 一、 （一） 1. （1）.',
};
const SKIP: Words = {
  zh: '“{parent}”之下直接用“{found}”，越过了“{skipped}”一级。',
  en: '“{found}” stands directly below “{parent}”: the level “{skipped}” is skipped.',
};

const FORMS: Readonly<Partial<Record<number, string>>> = { 1: '一、', 2: '（一）', 3: '1.', 4: '（1）', 5: '①' };

export const rule = reportRule({
  id: 'list-level-order',
  code: 'L04',
  family: 'lists',
  title: { zh: '层次序数越级或逆序', en: 'Heading levels out of order' },
  severity: 'warning',
  fixes: 'none',
  kinds: LISTED_KINDS,
  options: {},
  check: (report) => (report.headings.length < 2 ? NOTHING : outOfOrder(report)),
});

export const page: RulePage = {
  why: {
    zh: '结构层次序数有固定的次序，越级或倒用，读者分不清谁属于谁。',
    en: 'The ordinals of the levels have a fixed order; skipped or reversed, they no longer say what belongs to what.',
  },
  basis: [
    { source: { zh: '《党政机关公文格式》（GB/T 9704—2012）', en: 'GB/T 9704—2012, Layout of official documents' }, clause: '7.3.3' },
    { source: { zh: '《标点符号用法》（GB/T 15834—2011）', en: 'GB/T 15834—2011, General rules for punctuation' }, clause: 'B.3.8' },
  ],
  examples: [
    { bad: '（一）总体要求\n⟦一、⟧指导思想\n二、基本原则\n（二）重点任务\n⟦一、⟧抓项目' },
    { bad: '一、总体要求\n⟦（1）⟧指导思想\n（2）基本原则\n二、重点任务' },
    { ok: '一、总体要求\n（一）指导思想\n1.坚持稳中求进\n（1）抓项目\n二、重点任务' },
    { ok: '一、总体要求\n1.指导思想\n2.基本原则\n二、重点任务' },
    { ok: '（一）总体要求\n1.指导思想\n（二）重点任务' },
    { ok: '（一）抓项目\n（二）严明纪律\n一、重点任务\n（一）抓民生\n二、保障措施' },
  ],
};

const NOTHING: readonly Finding[] = [];

const outOfOrder = perReportUntil(hasSameOutline, ({ headings }): readonly Finding[] => {
  const findings: Finding[] = [];
  let next: ReadonlyMap<Heading, number | undefined> | undefined;
  const climbing = new Set<HeadingFact['style']>();
  const ancestors: Heading[] = [];
  for (let index = 0; index < headings.length; index += 1) {
    const heading = headings[index];
    if (!heading) continue;
    if (heading.style === 'markdown') {
      ancestors.length = 0;
      continue;
    }
    const parent = ancestors[ancestors.length - 1];
    const top = ancestors[0];
    if (top && heading.level < top.level && heading.number === 1) {
      // 一、 stands inside （一） when the （二） that follows counts on from it; a new （一） would show that the first was a part by itself.
      next ??= nextOfStyle(headings);
      const after = next.get(top);
      if (after === undefined || after === top.number + 1) {
        const values = { found: FORMS[heading.level] ?? '', parent: FORMS[top.level] ?? '' };
        findings.push({ line: heading.line, span: heading.ordinal, message: CLIMB, values });
        climbing.add(heading.style);
      }
    }
    if (parent && heading.number === 1 && heading.level - parent.level >= 2 && !isTwoLevel(parent, heading)) {
      const values = { found: FORMS[heading.level] ?? '', parent: FORMS[parent.level] ?? '', skipped: FORMS[heading.level - 1] ?? '' };
      findings.push({ line: heading.line, span: heading.ordinal, message: SKIP, values, ...(parent.level > 1 ? { severity: 'information' as const } : {}) });
    }
    if (climbing.has(heading.style)) continue;
    while ((ancestors[ancestors.length - 1]?.level ?? 0) >= heading.level) ancestors.pop();
    ancestors.push(heading);
  }
  return findings;
});

/** A text of two levels may go from 一、 to 1., and ① may number what is below any 1. */
function isTwoLevel(parent: Heading, heading: Heading): boolean {
  return (parent.style === 'dun' && heading.style === 'num') || (parent.style === 'num' && heading.style === 'circle');
}

/** The number of the heading of the same style that follows each. */
function nextOfStyle(headings: readonly Heading[]): ReadonlyMap<Heading, number | undefined> {
  const next = new Map<Heading, number | undefined>();
  const seen = new Map<HeadingFact['style'], number>();
  for (let index = headings.length - 1; index >= 0; index -= 1) {
    const heading = headings[index];
    if (!heading) continue;
    next.set(heading, seen.get(heading.style));
    seen.set(heading.style, heading.number);
  }
  return next;
}
