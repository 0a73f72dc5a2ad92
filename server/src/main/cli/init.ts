import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Words } from '../../core/words';
import type { Run } from './main';
import { fail } from './session';
import { codeOf, visible, writeOut } from './streams';

const NAME = '.meetingreport.yaml';
const ONE_FOLDER = { zh: '“init”最多给出一个文件夹。', en: '“init” takes one folder at most.' };
const NO_FOLDER = { zh: '没有文件夹“{name}”。', en: 'There is no folder “{name}”.' };
const EXISTS = { zh: '“{name}”已存在，未改动。', en: '“{name}” exists already and was not changed.' };
const FAILED = { zh: '无法写入“{name}”：{detail}', en: '“{name}” cannot be written: {detail}' };
const WRITTEN = { zh: '已写入 {name}。', en: 'Wrote {name}.' };

/** Writes a configuration in which everything is explained and nothing is set. Never writes over a file. */
export const init: Run = async (operands, _options, voice) => {
  const [folder = '.', ...others] = operands;
  if (others.length > 0) return fail(voice, ONE_FOLDER);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return fail(voice, NO_FOLDER, { name: folder });
  const name = path.join(folder, NAME);
  try {
    writeFileSync(name, voice.say(TEMPLATE), { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return fail(voice, EXISTS, { name });
    return fail(voice, FAILED, { name, detail: error instanceof Error ? error.message : String(error) });
  }
  writeOut(`${visible(voice.say(WRITTEN, { name }))}\n`);
  return 0;
};

const TEMPLATE: Words = {
  zh: `# 会议报道检查的配置，对本文件夹及其下的稿件有效。去掉行首的“# ”即可启用。

# 先读入另一份配置，再用本文件增改：
# extends: ../base.meetingreport.yaml

# 稿件的字形：auto simplified traditional traditional-tw traditional-hk
# script: simplified

# 审校阶段：draft first-review second-review final
# profile: final

# 本单位全称：
# organisation: 某某市科学技术协会

# 领导名单：
# roster: [leaders.yaml]

# 各条规则的级别（error warning information hint off）和选项；“meeting-report rules”列出全部规则：
# rules:
#   list-ordinal-gap: warning

# 认可的词语和名称：
# words: [产学研用]

# 不再提示的具体内容：
# ignore:
#   - { rule: list-ordinal-gap, text: 三是抓落实 }

# 不检查的文件：
# exclude: [archive/**]

# 同一规则在一篇稿件中的提示超过此数时合并为一条：
# limit: 20
`,
  en: `# Configuration of Meeting Report for the texts in this folder and below. Remove the leading "# " to use a line.

# Another configuration that this one is laid over:
# extends: ../base.meetingreport.yaml

# Script of the texts: auto simplified traditional traditional-tw traditional-hk
# script: simplified

# Stage of review: draft first-review second-review final
# profile: final

# Full name of your organisation:
# organisation: 某某市科学技术协会

# The leaders and their posts:
# roster: [leaders.yaml]

# Severity of each rule (error warning information hint off) and its options; "meeting-report rules" lists them:
# rules:
#   list-ordinal-gap: warning

# Accepted words and names:
# words: [产学研用]

# Findings to ignore, by content:
# ignore:
#   - { rule: list-ordinal-gap, text: 三是抓落实 }

# Files that are not checked:
# exclude: [archive/**]

# Findings of one rule in one text beyond this number become a single one:
# limit: 20
`,
};
