import { type ParagraphFinding, paragraphRule, type RulePage } from '../../core/rule';
import { isWithin, quotedSpans } from '../shared/respected';
import { PLEONASMS, type Pleonasm } from './shared/pleonasms';
import { suspectsIn } from './shared/suspects';

const NONE: readonly ParagraphFinding[] = [];
const SHOWN = 16;

export const rule = paragraphRule({
  id: 'phrase-pleonasm',
  code: 'F10',
  family: 'phrases',
  title: { zh: '杂糅与赘余', en: 'Redundant or mixed constructions' },
  severity: 'hint',
  fixes: 'none',
  options: {},
  check(paragraph) {
    let found: ParagraphFinding[] | undefined;
    let end = 0;
    for (const at of suspectsIn(paragraph).anchors) {
      const match = at < end ? null : pleonasmAt(paragraph.reading.text, at);
      if (match === null || isWithin(quotedSpans(paragraph), at)) continue;
      end = at + match.text.length;
      (found ??= []).push(finding(at, match));
    }
    return found ?? NONE;
  },
});

export const page: RulePage = {
  why: {
    zh: '一个意思说两遍（“涉及到”“组织开展……开展”），或者两种句式揉成一句（“根据……的要求下”），是公文里常见的语病。',
    en: 'Saying one thing twice (涉及到, 组织开展……开展) or mixing two patterns into one (根据……的要求下) are common faults of official writing.',
  },
  basis: [{ source: { zh: '通例：语句应当简明、不重复、不杂糅', en: 'Convention: sentences are concise and of one construction' } }],
  examples: [
    { bad: '将组织⟦开展全市检验检测机构开展⟧能力验证活动。' },
    { bad: '⟦通过开展集中诵读、参观基地、志愿服务等开展⟧主题教育。' },
    { bad: '⟦截止到⟧10月底，这项工作⟦涉及到⟧五个部门。' },
    { bad: '⟦根据上级党委的要求下⟧，支部认真整改。要⟦防止类似问题不再发生⟧。' },
    { bad: '座谈会⟦围绕以科技创新为主题⟧开展交流。' },
    { ok: '支部开展学习体会分享与交流，了解工作开展情况，指导基层开展活动。' },
    { ok: '科协组织是政治组织。开展学习教育，开展志愿服务。' },
    { ok: '紧紧围绕以人民为中心的发展思想开展工作。根据市委要求，在街道指导下推进。' },
    { ok: '对进行虚假登记的行为进行处罚。防止问题反弹，确保不再发生。' },
    { ok: '报名期限截止到10月底。凯旋门、进行曲、避免了问题的发生。' },
    { ok: '他来信说“这件事涉及到大家”。' },
  ],
};

interface Match {
  readonly text: string;
  readonly pleonasm: Pleonasm;
}

/** By the first two characters. */
let known: ReadonlyMap<string, readonly Pleonasm[]> | undefined;

function byBeginning(): ReadonlyMap<string, readonly Pleonasm[]> {
  const table = new Map<string, Pleonasm[]>();
  for (const pleonasm of PLEONASMS) {
    const pair = pleonasm.anchor.slice(0, 2);
    table.set(pair, [...(table.get(pair) ?? []), pleonasm]);
  }
  return table;
}

function pleonasmAt(text: string, at: number): Match | null {
  known ??= byBeginning();
  for (const pleonasm of known.get(text.slice(at, at + 2)) ?? []) {
    if (!text.startsWith(pleonasm.anchor, at)) continue;
    pleonasm.pattern.lastIndex = at;
    const [match] = pleonasm.pattern.exec(text) ?? [];
    if (match !== undefined) return { text: match, pleonasm };
  }
  return null;
}

function finding(at: number, { text, pleonasm: { anchor, message, right = '' } }: Match): ParagraphFinding {
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return { span: { start: at, end: at + text.length }, message, values: { text: shown, right, verb: anchor.replace('通过', '') } };
}
