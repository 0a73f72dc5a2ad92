import type { ErrorCode } from 'yaml';
import type { Words } from './words';

/** The commonest faults of YAML in the user's words; the parser's own, in English, stand behind the others. */
const FAULTS: Readonly<Partial<Record<ErrorCode, Words>>> = {
  BAD_INDENT: {
    zh: '缩进不对：同一层的行要左对齐，下一层多缩两格。',
    en: 'The indentation is wrong: lines of one level begin in one column, the next level two further in.',
  },
  TAB_AS_INDENT: { zh: '不能用制表符缩进，请改用空格。', en: 'Tabs cannot indent; use spaces.' },
  MISSING_CHAR: { zh: '缺少符号：引号、括号或冒号没有写全。', en: 'A mark is missing: a quote, a bracket or a colon.' },
  UNEXPECTED_TOKEN: { zh: '这里的内容多余或放错了位置。', en: 'This does not belong here.' },
  BLOCK_AS_IMPLICIT_KEY: { zh: '一行里写了两个冒号，值里有冒号时请加引号。', en: 'Two colons stand in one line; quote a value that holds one.' },
  MULTILINE_IMPLICIT_KEY: { zh: '键不能分成几行，多半是上一行缺了冒号。', en: 'A key cannot run over lines; a colon is probably missing above.' },
  BAD_SCALAR_START: { zh: '值不能以这个符号开头，请加引号。', en: 'A value cannot begin with this mark; quote it.' },
  BAD_ALIAS: { zh: '“*”引用的名称不存在；原文以“*”开头时请加引号。', en: 'The name after “*” is unknown; quote a text that begins with “*”.' },
};
const OTHER: Words = { zh: '配置文件的写法有误：{detail}', en: 'The configuration file is not valid YAML: {detail}' };

/** What to say of a fault of the syntax. */
export function yamlFault(code: ErrorCode): Words {
  return FAULTS[code] ?? OTHER;
}
