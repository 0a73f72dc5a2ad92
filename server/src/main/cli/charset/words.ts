import type { EncodingName } from '../encoding';

/** The names of the encodings as they are written. */
export const TITLES: Readonly<Record<EncodingName, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  gb18030: 'GB18030',
  big5: 'Big5',
};

/** What is said of a text that is not UTF-8. */
export const SAID = {
  binary: {
    zh: '不是文本文件：第 {line} 行含有空字节（字节偏移 {offset}）。',
    en: 'This is not a text file: line {line} contains a NUL byte (byte offset {offset}).',
  },
  unknown: {
    zh: '第 {line} 行（字节偏移 {offset}）起不是 UTF-8；按 UTF-16、GB18030、Big5 读都不像中文。请转为 UTF-8，或用 --encoding 指明编码。',
    en: 'Not UTF-8 from line {line} (byte offset {offset}) on, and no Chinese as UTF-16, GB18030 or Big5; convert it to UTF-8 or name the encoding with --encoding.',
  },
  either: {
    zh: '文字太少，不能确定编码：可能是 {first}（“{firstText}”），也可能是 {second}（“{secondText}”）；请用 --encoding 指明。',
    en: 'Too short to tell the encoding: it may be {first} (“{firstText}”) or {second} (“{secondText}”); name it with --encoding.',
  },
  mixed: {
    zh: '混用了两种编码：第 {line} 行之前是 {first}，从第 {line} 行（字节偏移 {offset}）起是 {second}。请先统一编码。',
    en: 'Two encodings are mixed: {first} up to line {line}, {second} from there on (byte offset {offset}); convert it to a single one first.',
  },
  invalid: {
    zh: '按 {encoding} 读，第 {line} 行有无效的字节 {bytes}（字节偏移 {offset}）。',
    en: 'Read as {encoding}, line {line} contains invalid bytes: {bytes} (byte offset {offset}).',
  },
  truncated: {
    zh: '按 {encoding} 读，最后一个字符不完整（第 {line} 行，字节偏移 {offset}：{bytes}）。',
    en: 'Read as {encoding}, the last character is incomplete (line {line}, byte offset {offset}: {bytes}).',
  },
  irreversible: {
    zh: '按 {encoding} 读，第 {line} 行的字节 {bytes}（字节偏移 {offset}）不能原样写回。',
    en: 'Read as {encoding}, the bytes {bytes} of line {line} (byte offset {offset}) cannot be written back unchanged.',
  },
  odd: {
    zh: '{encoding} 文件不完整：字节数为奇数，多出第 {line} 行末的一个字节（字节偏移 {offset}）。',
    en: 'This {encoding} file is incomplete: it has an odd number of bytes, one too many at the end of line {line} (byte offset {offset}).',
  },
  surrogate: {
    zh: '{encoding} 文件第 {line} 行有不成对的代理 {bytes}（字节偏移 {offset}）。',
    en: 'Line {line} of this {encoding} file contains an unpaired surrogate, {bytes} (byte offset {offset}).',
  },
  contradicted: {
    zh: '文件开头的标记说明它是 {encoding}，不是 --encoding 指明的 {asked}。',
    en: 'The mark at the beginning of the file says that it is {encoding}, not {asked} as --encoding has it.',
  },
  unwritable: {
    zh: '{encoding} 写不出第 {line} 行的“{character}”（{code}），未写入；可先把稿件转为 UTF-8。',
    en: '{encoding} cannot write “{character}” ({code}) of line {line}; nothing was written. Convert the text to UTF-8 first.',
  },
} as const;
