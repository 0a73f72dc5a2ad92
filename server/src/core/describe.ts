import type { Diagnostic } from './linter';
import type { Kind } from './report';
import type { Basis, Example, Option, Rule, RulePage, Safety, Severity } from './rule';
import { type Locale, say, type TraditionalTable, type Words } from './words';

export const SEVERITY_WORDS: Readonly<Record<Severity | 'off', Words>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
  off: { zh: '关闭', en: 'off' },
};

export const SAFETY_WORDS: Readonly<Record<Safety, Words>> = {
  safe: { zh: '可自动修改', en: 'fixed automatically' },
  suggestion: { zh: '逐处确认后修改', en: 'fixed one by one, on confirmation' },
  none: { zh: '不代为修改', en: 'not fixed by the tool' },
};

export const KIND_WORDS: Readonly<Record<Kind, Words>> = {
  meeting: { zh: '会议报道', en: 'meeting report' },
  minutes: { zh: '会议纪要', en: 'minutes' },
  study: { zh: '学习、宣讲报道', en: 'report of a study session' },
  activity: { zh: '活动报道', en: 'report of an activity' },
  case: { zh: '案例、经验材料', en: 'case study' },
  other: { zh: '其他文稿', en: 'other text' },
};

const WORDS = {
  name: { zh: '规则名', en: 'Rule' },
  code: { zh: '编号', en: 'Number' },
  severity: { zh: '级别', en: 'Severity' },
  fixes: { zh: '修改', en: 'Fix' },
  kinds: { zh: '适用', en: 'Applies to' },
  basis: { zh: '依据', en: 'Basis' },
  options: { zh: '选项', en: 'Options' },
  option: { zh: '选项', en: 'Option' },
  default: { zh: '默认值', en: 'Default' },
  meaning: { zh: '含义', en: 'Meaning' },
  examples: { zh: '示例', en: 'Examples' },
  bad: { zh: '有问题（⟦ ⟧ 标出处）：', en: 'Reported, between ⟦ ⟧:' },
  good: { zh: '改后：', en: 'After the fix:' },
  ok: { zh: '没有问题：', en: 'Not reported:' },
  configure: { zh: '设置与忽略', en: 'Configure or ignore' },
  configureHow: {
    zh: '在 `.meetingreport.yaml` 中改变级别或关闭；只忽略一处时，在上一行写注释。',
    en: 'Change the severity or turn the rule off in `.meetingreport.yaml`; to ignore one place, write the comment in the line above it.',
  },
  example: { zh: '例', en: 'Example' },
} as const satisfies Record<string, Words>;

type Speak = (words: Words) => string;

/** The page of a rule in Markdown, as the documentation, the editor and `explain` show it. */
export function describeRule(rule: Rule, page: RulePage, locale: Locale, traditional: TraditionalTable): string {
  const speak: Speak = (words) => say(words, {}, locale, traditional);
  const separator = locale === 'en' ? ', ' : '、';
  const facts: readonly (readonly [Words, string])[] = [
    [WORDS.name, `\`${rule.id}\``],
    [WORDS.code, rule.code],
    [WORDS.severity, speak(SEVERITY_WORDS[rule.severity])],
    [WORDS.fixes, speak(SAFETY_WORDS[rule.fixes])],
    ...(rule.kinds === undefined ? [] : [[WORDS.kinds, rule.kinds.map((kind) => speak(KIND_WORDS[kind])).join(separator)] as const]),
  ];
  const colon = locale === 'en' ? ': ' : '：';
  const options: readonly [string, Option][] = Object.entries(rule.options);
  const blocks: string[] = [
    `# ${speak(rule.title)}`,
    facts.map(([label, value]) => `- ${speak(label)}${colon}${value}`).join('\n'),
    speak(page.why),
    `## ${speak(WORDS.basis)}`,
    page.basis.map((basis) => `- ${basisText(basis, speak)}`).join('\n'),
  ];
  if (options.length > 0) blocks.push(`## ${speak(WORDS.options)}`, optionTable(options, speak));
  blocks.push(`## ${speak(WORDS.examples)}`, ...page.examples.flatMap((example) => exampleBlocks(example, speak)));
  blocks.push(`## ${speak(WORDS.configure)}`, speak(WORDS.configureHow));
  blocks.push(fenced(`rules:\n  ${rule.id}: off`, 'yaml'), fenced(`<!-- meeting-report-disable-next-line ${rule.id} -->`, 'html'));
  return `${blocks.join('\n\n')}\n`;
}

/** The message of a finding in bold, for a hover in an editor that does not show it there by itself. */
export function describeMessage({ message, values }: Diagnostic, locale: Locale, traditional: TraditionalTable): string {
  return `**${escapeMarkdown(say(message, values, locale, traditional))}**`;
}

/** What a hover on a finding adds to its message: why, where the rule comes from, and one example. */
export function explainRule({ why, basis, examples }: RulePage, locale: Locale, traditional: TraditionalTable): string {
  const speak: Speak = (words) => say(words, {}, locale, traditional);
  const colon = locale === 'en' ? ': ' : '：';
  const blocks = [speak(why), `${speak(WORDS.basis)}${colon}${basis.map((each) => basisText(each, speak)).join(locale === 'en' ? '; ' : '；')}`];
  const example = examples.find((candidate) => 'bad' in candidate);
  if (example !== undefined && 'bad' in example) {
    blocks.push(`${speak(WORDS.example)}${colon}`, fenced(example.good === undefined ? example.bad : `${example.bad}\n→\n${example.good}`, 'text'));
  }
  return blocks.join('\n\n');
}

function basisText({ source, clause }: Basis, speak: Speak): string {
  return clause === undefined ? speak(source) : `${speak(source)} ${clause}`;
}

function optionTable(options: readonly [string, Option][], speak: Speak): string {
  const rows = options.map(([name, option]) => {
    const choices = option.type === 'choice' ? ` (${option.choices.map((choice) => `\`${choice}\``).join(' ')})` : '';
    return `| \`${name}\` | \`${JSON.stringify(option.default)}\` | ${speak(option.description).replaceAll('|', '\\|')}${choices} |`;
  });
  return [`| ${speak(WORDS.option)} | ${speak(WORDS.default)} | ${speak(WORDS.meaning)} |`, '| --- | --- | --- |', ...rows].join('\n');
}

function exampleBlocks(example: Example, speak: Speak): string[] {
  const options = Object.keys(example.options ?? {}).length === 0 ? [] : [`${speak(WORDS.options)}: \`${JSON.stringify(example.options)}\``];
  if ('ok' in example) return [speak(WORDS.ok), ...options, fenced(example.ok, 'text')];
  const good = example.good === undefined ? [] : [speak(WORDS.good), fenced(example.good, 'text')];
  return [speak(WORDS.bad), ...options, fenced(example.bad, 'text'), ...good];
}

/** A fence longer than any run of backquotes inside. */
function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** Words of the text stand in messages, so they must not become markup, nor a link to anywhere. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~&]/gu, '\\$&').replace(/[\r\n]+/gu, ' ');
}
