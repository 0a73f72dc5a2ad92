import { isAlphanumeric, isWide } from '../../core/chars';
import { type ParagraphFinding, paragraphRule, type RulePage } from '../../core/rule';
import type { Span } from '../../core/text';
import type { Words } from '../../core/words';
import { codeWatch, matchAt } from './shared/text';

const MESSAGE: Words = {
  zh: '“{found}”是网页模板里没有替换的占位符，请改为实际内容或删去。',
  en: '“{found}” is an expression of a page template that was never filled in: write what it stands for, or delete it.',
};
const DELETE: Words = { zh: '删去占位符', en: 'Delete the placeholder' };
const DELETE_LINE: Words = { zh: '删去这一行', en: 'Delete the line' };

/** The forms of the common template languages; a backslash inside belongs to a formula. */
const DOUBLE_BRACES = /\{\{[^{}\\]{0,200}\}\}|\{%[^{}%\\]{0,200}%\}/y;
const DOLLAR_BRACES = /\$\{[^{}\\]{0,200}\}/y;
const PERCENT_TAG = /<%[^<>%]{0,200}%>/y;
const DOUBLE_BRACKETS = /\[\[[^[\]\\]{1,100}\]\]/y;
const OBJECT = /\[object Object\]/y;
const FORMAT = /%[sd](?![0-9A-Za-z%])/y;
const VALUE = /(?:undefined|NaN)(?![0-9A-Za-z_])/y;

/** The label whose value the placeholder was to be: it goes with it. */
const LABEL =
  /[ \u3000]*(?:作者|来源|來源|发布时间|發佈時間|发布日期|更新时间|日期|浏览量|瀏覽量|浏览次数|浏览|点击量|点击数|点击|访问量|阅读量|阅读|编辑|责任编辑)[:：][ ]?$/u;

export const rule = paragraphRule({
  id: 'noise-template-placeholder',
  code: 'N01',
  family: 'noise',
  title: { zh: '未渲染的模板占位符', en: 'Template expression that was never filled in' },
  severity: 'error',
  fixes: 'suggestion',
  layer: 'source',
  triggers: '{$%[uN',
  chrome: true,
  options: {},
  *check({ source }, { at, facts }): Iterable<ParagraphFinding> {
    const isCode = codeWatch(source);
    let end = 0;
    for (const place of at) {
      if (place < end || isCode(place)) continue;
      const span = placeholderAt(source, place, facts.markdown);
      if (span === null || span.start < end) continue;
      end = span.end;
      // The lines of a page that hold nothing but labels go as a whole.
      const whole = facts.paragraph === 'chrome' || source.trim().length === span.end - span.start;
      yield {
        span,
        message: MESSAGE,
        values: { found: source.slice(span.start, span.end) },
        fix: {
          title: whole ? DELETE_LINE : DELETE,
          edits: [{ span: whole ? { start: 0, end: source.length } : withLabel(source, span), text: '' }],
        },
      };
    }
  },
});

export const page: RulePage = {
  why: {
    zh: '从网页复制的文字里常带着没有替换的模板表达式，如“{{news.pubTime}}”；它不是稿件的内容，还会让人以为发布时间、作者缺失。',
    en: 'Text copied from a page may carry expressions of its template, such as {{news.pubTime}}; they are none of the report.',
  },
  basis: [{ source: { zh: '网页残留清理惯例', en: 'Convention of cleaning what pages leave behind' } }],
  examples: [
    { bad: '作者: 发布时间:⟦{{page.time}}⟧ 浏览量:⟦{{page.hits+1}}⟧次', good: '' },
    { bad: '发布时间:2024-05-06 浏览量:⟦{{page.hits}}⟧次', good: '发布时间:2024-05-06' },
    { bad: '会议由⟦\u0024{host}⟧主持。', good: '会议由主持。' },
    { bad: '全年完成投资⟦undefined⟧万元，增长⟦NaN⟧%。', good: '全年完成投资万元，增长%。' },
    { bad: '今年以来办结事项⟦%d⟧件。', good: '今年以来办结事项件。' },
    { bad: '⟦<%= title %>⟧', good: '' },
    { bad: '出席会议的有⟦[[names]]⟧等。', good: '出席会议的有等。' },
    { ok: '先进制造“415X”产业集群增长5%，占比超过50%。' },
    { ok: '```\n会议由\u0024{host}主持\n```\n占位符写作`{{name}}`。' },
    { ok: '公式为 {{\\bf x}}，变量 undefined 表示未定义。' },
    { ok: '# 会议\n\n## 要点\n\n参见[[工作要点]]。' },
  ],
};

function placeholderAt(source: string, at: number, markdown: boolean): Span | null {
  switch (source.charAt(at)) {
    case '{':
      return spanOf(at, matchAt(DOUBLE_BRACES, source, at));
    case '$':
      return spanOf(at, matchAt(DOLLAR_BRACES, source, at));
    case '%':
      if (source.charAt(at - 1) === '<') return spanOf(at - 1, matchAt(PERCENT_TAG, source, at - 1));
      return isAlphanumeric(source.charCodeAt(at - 1)) || source.charAt(at - 1) === '%' ? null : spanOf(at, matchAt(FORMAT, source, at));
    case '[':
      return spanOf(at, matchAt(OBJECT, source, at) || (markdown ? '' : matchAt(DOUBLE_BRACKETS, source, at)));
    default: {
      const span = isAlphanumeric(source.charCodeAt(at - 1)) ? null : spanOf(at, matchAt(VALUE, source, at));
      return span && (isWide(source.charCodeAt(at - 1)) || isWide(source.charCodeAt(span.end))) ? span : null;
    }
  }
}

function spanOf(start: number, found: string): Span | null {
  return found === '' ? null : { start, end: start + found.length };
}

function withLabel(source: string, { start, end }: Span): Span {
  const label = LABEL.exec(source.slice(Math.max(0, start - 12), start))?.[0] ?? '';
  return label === '' ? { start, end } : { start: start - label.length, end: source.charAt(end) === '次' ? end + 1 : end };
}
