import { INDENTS, type Indent } from '../../core/clean/step';
import type { Rule } from '../../core/rule';
import { type Localise, settingsSchema } from '../../core/schema';
import type { Words } from '../../core/words';
import { traditional } from './traditional';

/** The manifest with its settings, and its texts in every language. */
export function manifestFiles(manifest: string, rules: readonly Rule[]): Map<string, string> {
  const texts = new Map<string, Words>(Object.entries(TEXTS));
  const localise: Localise = (key, words) => {
    texts.set(key, words);
    return `%${key}%`;
  };
  const parts = JSON.parse(manifest) as Record<string, unknown>;
  const properties = {
    ...settingsSchema(rules, localise),
    'meetingReport.snippetsInOtherLanguages': {
      scope: 'resource',
      description: localise('settings.snippetsInOtherLanguages', SNIPPETS),
      type: 'boolean',
      default: true,
    },
    'meetingReport.cleanIndent': {
      scope: 'resource',
      description: localise('settings.cleanIndent', INDENT),
      type: 'string',
      enum: INDENTS,
      enumDescriptions: INDENTS.map((indent) => localise(`cleanIndent.${indent}`, INDENT_WORDS[indent])),
      default: 'keep',
    },
  };
  // A key that is set again keeps its place, so that the file differs only where something changed.
  const contributes = { ...(parts.contributes as object), configuration: { title: '%category%', properties } };
  const spoken = (say: (words: Words) => string): string => json(Object.fromEntries([...texts].map(([key, words]) => [key, say(words)])));
  return new Map([
    ['package.json', json({ ...parts, contributes })],
    ['package.nls.json', spoken(({ en }) => en)],
    ['package.nls.zh-cn.json', spoken(({ zh }) => zh)],
    ['package.nls.zh-tw.json', spoken(({ zh }) => traditional(zh))],
  ]);
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const INDENT: Words = { zh: '净稿时的段首缩进。', en: 'Indents of paragraphs when a text is cleaned.' };
const INDENT_WORDS: Readonly<Record<Indent, Words>> = {
  keep: { zh: '保留原样。', en: 'As they are.' },
  none: { zh: '去掉。', en: 'None.' },
  full: { zh: '两个全角空格。', en: 'Two full-width spaces.' },
};
const SNIPPETS: Words = { zh: '在纯文本和 Markdown 文件中也提供报道骨架。', en: 'Offer the skeletons of reports in plain text and Markdown too.' };

const TEXTS: Readonly<Record<string, Words>> = {
  displayName: { zh: '会议报道 Meeting Report', en: 'Meeting Report 会议报道' },
  description: {
    zh: '会议报道、会议纪要的写作与审校：结构、序号、标点即写即查，大纲、快速修改、报道骨架，全部离线。',
    en: 'Checks official Chinese meeting reports as they are written: structure, numbering, punctuation; outline, quick fixes and skeletons. Offline.',
  },
  category: { zh: '会议报道', en: 'Meeting Report' },
  'command.showRule': { zh: '查看规则说明', en: 'Show Page of a Rule' },
  'command.fixAll': { zh: '应用全部安全修改', en: 'Apply All Safe Fixes' },
  'command.clean': { zh: '净稿（清理粘贴的文本）', en: 'Clean Pasted Text' },
  'command.insertSkeleton': { zh: '插入报道骨架', en: 'Insert Skeleton of a Report' },
  'command.convert': { zh: '转换简繁', en: 'Convert Script' },
  'command.openConfig': { zh: '打开或新建配置文件', en: 'Open or Create the Configuration File' },
  'command.restartServer': { zh: '重启语言服务器', en: 'Restart Language Server' },
};
