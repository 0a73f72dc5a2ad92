import assert from 'node:assert/strict';
import { FLAGS, ONLY_TRADITIONAL } from '../../server/src/core/characters';
import { resolveConfig } from '../../server/src/core/config';
import { lint } from '../../server/src/core/linter';
import { type Gbk, gbk } from '../../server/src/core/mojibake/gbk';
import { hasReading } from '../../server/src/core/script/pinyin';
import { applyEdits } from '../../server/src/core/text';
import { rule } from '../../server/src/rules/noise/noise-mojibake';

const SENTENCES = [
  '會議指出，要進一步提高政治站位，把思想和行動統一到上級的決策部署上來。',
  '會議強調，要堅持問題導向，緊盯關鍵環節，確保各項任務按時間節點完成。',
  '要聚焦主責主業，積極開拓發展空間，不斷提升服務質量和管理水平。',
  '各單位要認真總結經驗，創新工作方法，切實解決群眾反映強烈的問題。',
  '會議聽取了辦公室關於上半年重點工作進展情況的匯報，研究了下一階段安排。',
  '要嚴格落實責任，加強監督檢查，對工作不力、損害群眾利益的嚴肅追責。',
  '要廣泛宣傳、層層傳達，讓全體黨員幹部職工學懂弄通，轉化為實際行動。',
  '機關各黨支部書記、各處室負責人參加會議，書面傳達到每一位離退休老同志。',
];
/** Readings that the tool knows; a syllable for each character that it annotates. */
const READINGS = ['xue2', 'hui4', 'jie2', 'zhen4', 'fu4', 'jiang3', 'chuang4', 'nei4', 'ye4', 'wei2', 'guan1', 'zong3', 'jue2', 'shi2'].map((reading) =>
  reading.slice(0, -1),
);

describe('readings put in byte by byte', () => {
  const table = gbk();
  assert.ok(table !== null);
  const { config } = resolveConfig([rule], { limit: 1000 });

  it('what is restored is what stood there', () => {
    let restored = 0;
    for (const sentence of SENTENCES) {
      const damaged = damage(sentence, table);
      const { diagnostics, failures } = lint({ text: damaged }, [rule], config);
      assert.deepEqual(failures, []);
      const mended = applyEdits(
        damaged,
        diagnostics.flatMap(({ fix }) => fix?.edits ?? []),
      );
      const offered = diagnostics.filter(({ fix }) => fix !== null).length;
      restored += offered;
      if (offered === diagnostics.length && offered > 0) assert.equal(plain(mended), sentence);
    }
    assert.ok(restored > 0);
  });

  it('knows the table of the standard', () => {
    assert.equal(table.bytesOf('啊'.charCodeAt(0)), 0xb0a1);
    assert.equal(String.fromCharCode(table.charOf(0xd6, 0xd0)), '中');
    assert.equal(table.charOf(0x80, 0x80), 0);
    assert.equal(table.charOf(0xb0, 0x7f), 0);
    assert.equal(table.bytesOf('a'.charCodeAt(0)), 0);
  });
});

/** The text without annotations. */
function plain(text: string): string {
  return text.replace(/\([a-z]+\)/gu, '');
}

/** What the tool and a reader of GBK behind it make of a sentence: a byte that begins no character swallows the next one. */
function damage(sentence: string, table: Gbk): string {
  const bytes = [...sentence].flatMap((char) => {
    const pair = table.bytesOf(char.charCodeAt(0));
    return [pair >> 8, pair & 0xff];
  });
  const annotated: number[] = [];
  bytes.forEach((byte, at) => {
    annotated.push(byte);
    const code = table.charOf(bytes[at - 1] ?? 0, byte);
    const reading = ((FLAGS[code] ?? 0) & ONLY_TRADITIONAL) === 0 ? undefined : READINGS.find((known) => hasReading(String.fromCharCode(code), known));
    if (reading !== undefined) annotated.push(...[...`(${reading})`].map((letter) => letter.charCodeAt(0)));
  });
  let text = '';
  for (let at = 0; at < annotated.length; at += 1) {
    const byte = annotated[at] ?? 0;
    if (byte < 0x80) {
      text += String.fromCharCode(byte);
      continue;
    }
    const code = table.charOf(byte, annotated[at + 1] ?? 0);
    text += code === 0 ? '?' : String.fromCharCode(code);
    at += 1;
  }
  return text;
}
