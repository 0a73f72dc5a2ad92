import { PROFILES, SCRIPTS, SEVERITIES } from './config';
import type { Option, Rule } from './rule';
import type { Words } from './words';

/** How a text gets into a schema: both languages at once, or a key of the manifest's translations. */
export type Localise = (key: string, words: Words) => string;

/** Both languages, for a schema that the editor shows as it stands. */
export const bothLanguages: Localise = (_key, { zh, en }) => `${zh}\n\n${en}`;

type Schema = Readonly<Record<string, unknown>>;

/** JSON schema (draft-07) of `.meetingreport.yaml`: completion, hover and validation in an editor of YAML come from it. */
export function configSchema(rules: readonly Rule[], localise: Localise = bothLanguages): Schema {
  const text = (key: keyof typeof CONFIG_WORDS): string => localise(`config.${key}`, CONFIG_WORDS[key]);
  const texts = (key: keyof typeof CONFIG_WORDS): Schema => ({ description: text(key), type: ['string', 'array', 'null'], items: { type: 'string' } });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '.meetingreport.yaml',
    description: text('file'),
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
      extends: { description: text('extends'), type: ['string', 'null'] },
      script: { description: text('script'), ...choice(SCRIPTS, SCRIPT_WORDS, 'script', localise), default: 'auto' },
      profile: { description: text('profile'), ...choice(PROFILES, PROFILE_WORDS, 'profile', localise), default: 'final' },
      organisation: { description: text('organisation'), type: ['string', 'null'] },
      roster: texts('roster'),
      rules: {
        description: text('rules'),
        type: ['object', 'null'],
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule, localise)])),
      },
      words: texts('words'),
      ignore: {
        description: text('ignore'),
        type: ['array', 'null'],
        items: {
          type: 'object',
          required: ['rule', 'text'],
          additionalProperties: false,
          properties: {
            rule: { description: text('ignoreRule'), type: 'string', enum: rules.map(({ id }) => id) },
            text: { description: text('ignoreText'), type: 'string', minLength: 1 },
          },
        },
      },
      exclude: texts('exclude'),
      limit: { description: text('limit'), type: 'integer', minimum: 1, default: 20 },
    },
  };
}

/** The properties of `contributes.configuration` of the extension; the file in the folder of a report overrides them. */
export function settingsSchema(rules: readonly Rule[], localise: Localise = bothLanguages): Record<string, Schema> {
  const text = (key: keyof typeof SETTING_WORDS): string => localise(`settings.${key}`, SETTING_WORDS[key]);
  const resource = { scope: 'resource' };
  return {
    'meetingReport.enable': { ...resource, description: text('enable'), type: 'boolean', default: true },
    'meetingReport.otherLanguages': {
      ...resource,
      description: text('otherLanguages'),
      ...choice(['detect', 'always', 'never'], OTHER_WORDS, 'otherLanguages', localise),
      default: 'detect',
    },
    'meetingReport.script': {
      ...resource,
      description: localise('config.script', CONFIG_WORDS.script),
      ...choice(SCRIPTS, SCRIPT_WORDS, 'script', localise),
      default: 'auto',
    },
    'meetingReport.profile': {
      ...resource,
      description: localise('config.profile', CONFIG_WORDS.profile),
      ...choice(PROFILES, PROFILE_WORDS, 'profile', localise),
      default: 'final',
    },
    'meetingReport.organisation': {
      ...resource,
      description: localise('config.organisation', CONFIG_WORDS.organisation),
      type: 'string',
      default: '',
    },
    'meetingReport.messages': {
      scope: 'window',
      description: text('messages'),
      ...choice(['auto', 'zh-cn', 'zh-tw', 'en'], MESSAGE_WORDS, 'messages', localise),
      default: 'auto',
    },
    'meetingReport.rules': {
      ...resource,
      description: localise('config.rules', CONFIG_WORDS.rules),
      type: 'object',
      default: {},
      additionalProperties: false,
      properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule, localise)])),
    },
    'meetingReport.limit': { ...resource, description: localise('config.limit', CONFIG_WORDS.limit), type: 'integer', minimum: 1, default: 20 },
    'meetingReport.trace.server': { scope: 'window', description: text('trace'), type: 'string', enum: ['off', 'messages', 'verbose'], default: 'off' },
  };
}

function ruleSchema(rule: Rule, localise: Localise): Schema {
  const description = localise(`rules.${rule.id}`, rule.title);
  const severity = { type: 'string', enum: SEVERITIES };
  const options: readonly [string, Option][] = Object.entries(rule.options);
  return {
    description,
    anyOf: [
      { ...severity, description, default: rule.severity },
      {
        type: 'object',
        description,
        additionalProperties: false,
        properties: {
          severity: { ...severity, description: localise('config.severity', CONFIG_WORDS.severity), default: rule.severity },
          ...Object.fromEntries(options.map(([name, option]) => [name, optionSchema(option, localise(`rules.${rule.id}.${name}`, option.description))])),
        },
      },
    ],
  };
}

function optionSchema(option: Option, description: string): Schema {
  const common = { description, default: option.default };
  switch (option.type) {
    case 'boolean':
      return { ...common, type: 'boolean' };
    case 'integer':
      return { ...common, type: 'integer', minimum: option.minimum };
    case 'choice':
      return { ...common, type: 'string', enum: option.choices };
    case 'strings':
      return { ...common, type: 'array', items: { type: 'string' } };
  }
}

function choice(values: readonly string[], words: Readonly<Record<string, Words>>, key: string, localise: Localise): Schema {
  return {
    type: 'string',
    enum: values,
    enumDescriptions: values.map((value) => localise(`${key}.${value}`, words[value] ?? { zh: value, en: value })),
  };
}

const CONFIG_WORDS = {
  file: { zh: '会议报道检查的配置，对本文件夹及其下的稿件有效。', en: 'Configuration of Meeting Report for the texts in this folder and below.' },
  extends: {
    zh: '先读入的另一份配置（相对路径的 .yaml 文件），本文件在其上增改。',
    en: 'Another configuration (relative path of a .yaml file) that this one is laid over.',
  },
  script: { zh: '稿件应使用的字形。', en: 'The script the texts should be written in.' },
  profile: { zh: '所处的审校阶段，决定提示的多少。', en: 'The stage of review, which decides how much is reported.' },
  organisation: { zh: '本单位全称。', en: 'Full name of your organisation.' },
  roster: { zh: '领导名单文件（.yaml 或 .csv），相对于本文件。', en: 'Files with the leaders and their posts (.yaml or .csv), relative to this file.' },
  rules: { zh: '各条规则的级别和选项；off 为关闭。', en: 'Severity and options of each rule; off turns it off.' },
  severity: { zh: '级别；off 为关闭。', en: 'The severity; off turns the rule off.' },
  words: { zh: '认可的词语和名称，不再提示。', en: 'Accepted words and names, about which nothing is reported.' },
  ignore: {
    zh: '不再提示的具体内容：按规则和原文匹配，原文上下改动不影响。',
    en: 'Findings to ignore, by rule and content, so that edits elsewhere do not matter.',
  },
  ignoreRule: { zh: '规则名。', en: 'Name of the rule.' },
  ignoreText: { zh: '原文中的文字。', en: 'Words of the text.' },
  exclude: { zh: '不检查的文件（与 .gitignore 写法相同）。', en: 'Files that are not checked, written as in .gitignore.' },
  limit: { zh: '同一规则在一篇稿件中的提示超过此数时，合并为一条。', en: 'Findings of one rule in one text beyond this number become a single one.' },
} as const satisfies Record<string, Words>;

const SETTING_WORDS = {
  enable: { zh: '检查会议报道。', en: 'Check meeting reports.' },
  otherLanguages: { zh: '是否也检查纯文本和 Markdown 文件。', en: 'Whether plain text and Markdown files are checked as well.' },
  messages: { zh: '提示使用的语言。', en: 'Language of the messages.' },
  trace: { zh: '在输出面板记录编辑器与语言服务器之间的通信。', en: 'Log what the editor and the language server say to each other in the output panel.' },
} as const satisfies Record<string, Words>;

const SCRIPT_WORDS = {
  auto: { zh: '按稿件本身判断。', en: 'Found from the text.' },
  simplified: { zh: '简体字。', en: 'Simplified.' },
  traditional: { zh: '繁体字。', en: 'Traditional.' },
  'traditional-tw': { zh: '繁体字（台湾字形）。', en: 'Traditional (Taiwan).' },
  'traditional-hk': { zh: '繁体字（香港字形）。', en: 'Traditional (Hong Kong).' },
} as const satisfies Record<string, Words>;

const PROFILE_WORDS = {
  draft: { zh: '起草：不报细节，只报错误和警告，信息降为提示。', en: 'Drafting: errors and warnings; information becomes a hint, hints are left out.' },
  'first-review': { zh: '一审：不报提示。', en: 'First review: hints are left out.' },
  'second-review': { zh: '二审：全部按规则的级别。', en: 'Second review: everything, as the rules declare it.' },
  final: { zh: '终审：全部按规则的级别。', en: 'Final review: everything, as the rules declare it.' },
} as const satisfies Record<string, Words>;

const OTHER_WORDS = {
  detect: { zh: '内容像会议报道时检查。', en: 'When the text reads as a meeting report.' },
  always: { zh: '总是检查。', en: 'Always.' },
  never: { zh: '从不检查。', en: 'Never.' },
} as const satisfies Record<string, Words>;

const MESSAGE_WORDS = {
  auto: { zh: '与编辑器的显示语言一致；编辑器不是中文时用简体中文。', en: 'That of the editor when it is Chinese or English, simplified Chinese otherwise.' },
  'zh-cn': { zh: '简体中文。', en: 'Simplified Chinese.' },
  'zh-tw': { zh: '繁体中文。', en: 'Traditional Chinese.' },
  en: { zh: '英文。', en: 'English.' },
} as const satisfies Record<string, Words>;
