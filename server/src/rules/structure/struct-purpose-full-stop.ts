import type { Paragraph } from '../../core/report';
import { type Finding, type RulePage, reportRule } from '../../core/rule';
import { commaLike } from './shared/places';

const NOTHING: readonly Finding[] = [];

export const rule = reportRule({
  id: 'struct-purpose-full-stop',
  code: 'S13',
  family: 'structure',
  title: { zh: '目的状语被句号断开', en: 'Purpose clause cut off by a full stop' },
  severity: 'warning',
  fixes: 'safe',
  kinds: ['meeting', 'minutes', 'study', 'activity'],
  options: {},
  check(report) {
    const { lead } = report;
    const paragraph = lead ? report.lines[lead.line]?.paragraph : undefined;
    return lead && paragraph ? findingsIn(lead.line, paragraph) : NOTHING;
  },
});

export const page: RulePage = {
  why: {
    zh: '“为深入贯彻……精神”只是句首的状语，没有主语和谓语，不能用句号单独成句，应当用逗号与“某日某单位召开会议”连成一句。',
    en: 'A clause of purpose at the start of the lead has no subject and verb of its own; a comma joins it to the date and the meeting.',
  },
  basis: [{ source: { zh: 'GB/T 15834—2011《标点符号用法》', en: 'GB/T 15834—2011 Use of punctuation marks' }, clause: '4.1.3.1、4.4.3.2' }],
  examples: [
    {
      bad: '为深入贯彻全会精神⟦。⟧11月17日，市科技局召开专题会议，局长张三主持会议。',
      good: '为深入贯彻全会精神，11月17日，市科技局召开专题会议，局长张三主持会议。',
    },
    {
      bad: '为进一步落实工作部署，切实提升服务水平，推动企业快速成长⟦。⟧近日，市科技局召开座谈会。',
      good: '为进一步落实工作部署，切实提升服务水平，推动企业快速成长，近日，市科技局召开座谈会。',
    },
    {
      bad: '為深入貫徹全會(hui) 精神⟦。⟧11月17日,市科技局召開專題會議,局長張三主持會議。',
      good: '為深入貫徹全會(hui) 精神,11月17日,市科技局召開專題會議,局長張三主持會議。',
    },
    {
      bad: '根据局党委关于学习教育的工作部署要求⟦。⟧4月3日，第一党支部召开组织生活会。',
      good: '根据局党委关于学习教育的工作部署要求，4月3日，第一党支部召开组织生活会。',
    },
    { ok: '为深入贯彻全会精神，11月17日，市科技局召开专题会议。' },
    { ok: '为推进重点工作，市科技局成立工作专班。11月17日，专班召开第一次会议。' },
    { ok: '为期三天的培训班圆满结束。11月17日，市科技局召开总结会。' },
    { ok: '为民服务解难题是我们的宗旨。11月17日，市科技局召开专题会议。' },
    { ok: '为贯彻落实全会精神，我局高度重视。11月17日，市科技局召开专题会议。' },
  ],
};

const MESSAGE = {
  zh: '“{clause}……”是目的或依据状语，不能单独成句，句号应改为逗号。',
  en: '“{clause}…” is an adverbial without a subject and a verb; write a comma for the full stop.',
};
const JOIN = { zh: '句号改为逗号', en: 'Replace the full stop by a comma' };

function findingsIn(line: number, paragraph: Paragraph): readonly Finding[] {
  const [start, next] = paragraph.sentences;
  if (start === undefined || next === undefined) return NOTHING;
  const { text } = paragraph.reading;
  const sentence = text.slice(start, next).trimEnd();
  if (!sentence.endsWith('。') || sentence.length > 200 || !paragraph.dates.some(({ span }) => span.start === next)) return NOTHING;
  const stop = start + sentence.length - 1;
  if (!isAdverbial(sentence.slice(0, -1))) return NOTHING;
  const span = { start: stop, end: stop + 1 };
  return [
    { line, span, message: MESSAGE, values: { clause: sentence.slice(0, 8) }, fix: { title: JOIN, edits: [{ line, span, text: commaLike(paragraph) }] } },
  ];
}

/** Every clause goes on with the purpose or the ground, so that none can be the main clause. */
function isAdverbial(sentence: string): boolean {
  const [first = '', ...others] = outsideQuotes(sentence).split('，');
  if (GROUND.test(first)) return others.every((clause) => GROUND.test(clause) || PURPOSE_GOES_ON.test(clause));
  return (
    PURPOSE.test(first) &&
    !/[是有]|已|了$|成立|召开|举行|举办|印发|出台|制定了/u.test(first) &&
    others.every((clause) => PURPOSE_GOES_ON.test(clause) && !/了|是|已/u.test(clause))
  );
}

function outsideQuotes(text: string): string {
  return text.replace(/“[^“”]*”|《[^《》]*》/gu, '〇');
}

const ACTS =
  '(?:(?:深入|认真|全面|切实|扎实|进一步|更好地?|持续|不断|大力|加快|着力|有力|有效|坚决|积极|充分|准确|统筹|全力|及时|广泛|稳步|牢固|努力|引导|推动|助力)*(?:学习|宣传|贯彻|落实|推进|推动|促进|加强|强化|提升|提高|增强|做好|抓好|深化|总结|巩固|发挥|营造|激发|动员|引导|凝聚|统一|规范|完善|保障|确保|响应|纪念|庆祝|迎接|检验|传承|弘扬|树立|建设|打造|践行|防范|解决|了解|掌握|把握|领会|部署|适应|筑牢|压实|严肃|严明|改进|创新|优化|健全|丰富|拓展|展示|锤炼|培养))';
const PURPOSE = new RegExp(`^为(?:了)?${ACTS}`, 'u');
const PURPOSE_GOES_ON = new RegExp(`^(?:并)?${ACTS}`, 'u');
const GROUND = /^(?:根据|按照|依据|遵照|按)[^，]{2,60}(?:要求|精神|部署|安排|通知|规定|计划|指示|意见|方案)$/u;
