import { readFileSync } from 'node:fs';
import type { Family, Rule } from '../../core/rule';
import { FAMILIES } from './families';

const SEVERITIES = { error: '错误', warning: '警告', information: '提示', hint: '参考' } as const;
const FIXES = { safe: '安全', suggestion: '建议', none: '' } as const;

/** The rules by family, one table each, linked to their pages. */
export function ruleTable(rules: readonly Rule[]): string {
  const parts: string[] = [];
  for (const [family, name] of FAMILIES) {
    const members = rules.filter((rule) => rule.family === family);
    if (members.length > 0) parts.push(familyTable(family, `${name.zh} ${name.en}`, members));
  }
  return parts.join('\n\n');
}

function familyTable(_family: Family, name: string, rules: readonly Rule[]): string {
  const rows = rules.map(({ id, title, severity, fixes }) => `| [${id}](server/docs/${id}.md) | ${title.zh} | ${title.en} | ${SEVERITIES[severity]} | ${FIXES[fixes]} |`);
  return [`**${name}**`, '', '| 规则 | 说明 | In English | 级别 | 修改 |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description?: string;
}

/** What to type for each skeleton. */
export function snippetTable(): string {
  const snippets = JSON.parse(readFileSync('snippets/simplified.json', 'utf8')) as Record<string, Snippet>;
  const rows = Object.entries(snippets).map(([name, { prefix, description }]) => `| \`${[prefix].flat()[0]}\` | ${name} | ${description ?? ''} |`);
  return ['| 输入 | 骨架 | 内容 |', '| --- | --- | --- |', ...rows].join('\n');
}

/** Replaces what stands between the two marks of a section of a Markdown text. */
export function withSection(text: string, section: string, content: string): string {
  const [open, close] = [`<!-- ${section}:start -->`, `<!-- ${section}:end -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) return text;
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
}
