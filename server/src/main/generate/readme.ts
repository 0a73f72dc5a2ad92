import { readFileSync } from 'node:fs';
import { SAFETY_WORDS, SEVERITY_WORDS } from '../../core/describe';
import type { Rule } from '../../core/rule';
import { FAMILIES } from './families';

/** The page that lists the pages of the rules. */
export function ruleIndex(rules: readonly Rule[]): string {
  return `# 规则 Rules\n\n${ruleTable(rules, '.')}\n`;
}

/** The rules by family, one table each, linked to their pages in a folder. */
export function ruleTable(rules: readonly Rule[], folder: string): string {
  return [...FAMILIES]
    .map(([family, name]) => ({ name, members: rules.filter((rule) => rule.family === family) }))
    .filter(({ members }) => members.length > 0)
    .map(({ name, members }) => `**${name.zh}** ${name.en}\n\n${familyTable(members, folder)}`)
    .join('\n\n');
}

function familyTable(rules: readonly Rule[], folder: string): string {
  const rows = rules.map(({ id, title, severity, fixes }) => [
    `[${id}](${folder}/${id}.md)`,
    title.zh,
    title.en,
    SEVERITY_WORDS[severity].zh,
    SAFETY_WORDS[fixes].zh,
  ]);
  return table(['规则', '说明', 'In English', '级别', '修改'], rows);
}

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
}

/** What to type for each skeleton. */
export function snippetTable(): string {
  const snippets = JSON.parse(readFileSync('snippets/simplified.json', 'utf8')) as Record<string, Snippet>;
  const rows = Object.entries(snippets).map(([name, { prefix, description }]) => [`\`${[prefix].flat()[0]}\``, name, description]);
  return table(['输入', '骨架', '内容'], rows);
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/\|/gu, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Replaces what stands between the two marks of a section of a Markdown text. */
export function withSection(text: string, section: string, content: string): string {
  const [open, close] = [`<!-- ${section}:start -->`, `<!-- ${section}:end -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) return text;
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
}
