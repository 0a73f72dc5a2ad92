import assert from 'node:assert/strict';
import * as iconv from 'iconv-lite';
import { say } from '../../server/src/core/words';
import { decode, type Encoding, type EncodingName, encode } from '../../server/src/main/cli/encoding';

const SIMPLIFIED = '全市科技工作座谈会召开\n会议强调，要抓好落实，推动工作再上新台阶。\n一是加强学习。二是改进作风。\n';
const TRADITIONAL = '全市科技工作座談會召開\n會議強調，要抓好落實，推動工作再上新臺階。\n一是加強學習。二是改進作風。\n';
const gb = (text: string): Buffer => iconv.encode(text, 'gb18030');
const big5 = (text: string): Buffer => iconv.encode(text, 'big5hkscs');
const little = (text: string): Buffer => Buffer.from(text, 'utf16le');
const big = (text: string): Buffer => little(text).swap16();
const bytesOf = (...parts: readonly (string | Uint8Array | readonly number[])[]): Buffer => Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array)));

/** The encoding found, or what is said against it. */
function verdict(bytes: Buffer, asked: EncodingName | null = null): string {
  const decoded = decode(bytes, asked);
  return 'text' in decoded ? decoded.encoding.name : say(decoded.message, decoded.values, 'zh-cn', new Map());
}

function assertRead(bytes: Buffer, text: string, encoding: Encoding, asked: EncodingName | null = null): void {
  assert.deepEqual(decode(bytes, asked), { text, encoding });
  assert.deepEqual(encode(text, encoding), { bytes });
}

describe('encodings', () => {
  it('are found with certainty and written back byte for byte', () => {
    assertRead(gb(SIMPLIFIED), SIMPLIFIED, { name: 'gb18030', bom: false });
    assertRead(gb(TRADITIONAL), TRADITIONAL, { name: 'gb18030', bom: false });
    assertRead(big5(TRADITIONAL), TRADITIONAL, { name: 'big5', bom: false });
    for (const text of [SIMPLIFIED, TRADITIONAL]) {
      assertRead(little(text), text, { name: 'utf-16le', bom: false });
      assertRead(big(text), text, { name: 'utf-16be', bom: false });
      assertRead(little(`\ufeff${text}`), text, { name: 'utf-16le', bom: true });
      assertRead(big(`\ufeff${text}`), text, { name: 'utf-16be', bom: true });
      assertRead(gb(`\ufeff${text}`), text, { name: 'gb18030', bom: true });
      assertRead(Buffer.from(`\ufeff${text}`), text, { name: 'utf-8', bom: true });
    }
  });
  it('have any line end, and characters of four bytes, of Hong Kong and of pinyin', () => {
    for (const end of ['\r\n', '\r', ' ', '']) {
      const text = SIMPLIFIED.replaceAll('\n', end);
      assertRead(gb(text), text, { name: 'gb18030', bom: false });
      assertRead(little(text), text, { name: 'utf-16le', bom: false });
    }
    assertRead(gb(`${SIMPLIFIED}𠮷𪚥ﷺ한`), `${SIMPLIFIED}𠮷𪚥ﷺ한`, { name: 'gb18030', bom: false });
    assertRead(big5(`${TRADITIONAL}鰂魚涌嘅啲𨋢，Ê̄ế`), `${TRADITIONAL}鰂魚涌嘅啲𨋢，Ê̄ế`, { name: 'big5', bom: false });
    const annotated = '會(huì)議(yì)強(qiáng)調(diào),工(gōng)作(zuò)要(yào)落(luò)實(shí)';
    assertRead(gb(annotated), annotated, { name: 'gb18030', bom: false });
  });
  it('are UTF-8 for everything that is valid UTF-8', () => {
    for (const text of ['', 'a', 'plain ASCII\n', '会', 'café', SIMPLIFIED, '\ufffd']) assertRead(Buffer.from(text), text, { name: 'utf-8', bom: false });
  });
  it('are found for a heading, and left open for less', () => {
    assert.equal(verdict(gb('关于召开座谈会的通知')), 'gb18030');
    assert.equal(verdict(big5('關於召開座談會的通知')), 'big5');
    assert.match(verdict(gb('会议')), /^文字太少.*GB18030（“会议”）.*Big5（“[^”]{2}”）.*--encoding/u);
    assert.match(verdict(big5('留言板')), /^文字太少.*Big5（“留言板”）.*GB18030/u);
    assert.match(verdict(gb('abc\n会议\n')), /GB18030（“会议”）/u);
  });
  it('that are neither are refused with the place where UTF-8 ends and all that was tried', () => {
    const foreign: readonly (readonly [string, string])[] = [
      ['latin1', 'Le comité a délibéré sur le régime général des écoles.\nSéance levée.'],
      ['latin1', 'abrégeons, protégerons, élève, siège'],
      ['win1252', 'Über die größten Fragen müssen wir natürlich früher entscheiden.'],
      ['win1251', 'Заседание комитета состоялось в понедельник.'],
      ['koi8-r', 'Заседание комитета состоялось в понедельник.'],
      ['win1253', 'Η επιτροπή συνεδρίασε τη Δευτέρα.'],
      ['tis620', 'คณะกรรมการประชุมเมื่อวันจันทร์'],
      ['win1256', 'اجتمعت اللجنة يوم الاثنين'],
      ['euckr', '위원회는 월요일에 회의를 열었다. 위원장은 사업의 중요성을 강조하였다.'],
      ['eucjp', '委員会は月曜日に会議を開催した。委員長は事業の重要性を強調した。'],
      ['shiftjis', '委員会は月曜日に会議を開催した。委員長は事業の重要性を強調した。'],
    ];
    for (const [codec, text] of foreign) assert.match(verdict(iconv.encode(text, codec)), /不是 UTF-8；按 UTF-16、GB18030、Big5 读都不像中文/u, text);
    assert.match(verdict(iconv.encode('abc\nun café\n', 'latin1')), /^第 2 行（字节偏移 10）/u);
  });
  it('that are mixed are refused from the line on where the second begins', () => {
    assert.match(verdict(bytesOf(gb(SIMPLIFIED), SIMPLIFIED)), /第 4 行之前是 GB18030，从第 4 行（字节偏移 95）起是 UTF-8/u);
    assert.match(verdict(bytesOf(SIMPLIFIED, gb(SIMPLIFIED))), /第 4 行之前是 UTF-8，从第 4 行（字节偏移 \d+）起是 GB18030/u);
    assert.match(verdict(bytesOf(gb(SIMPLIFIED), big5(TRADITIONAL))), /第 4 行之前是 GB18030，从第 4 行.*起是 Big5/u);
    assert.match(verdict(bytesOf(SIMPLIFIED.repeat(9), gb('会议指出\n'), SIMPLIFIED)), /从第 28 行.*起是 GB18030/u);
    assert.match(verdict(bytesOf(gb(SIMPLIFIED.repeat(2000)), '会议指出\n')), /从第 6001 行.*起是 UTF-8/u);
  });
  it('are named with the first byte that is wrong in them', () => {
    assert.equal(verdict(bytesOf(gb(SIMPLIFIED), [0xff], gb(SIMPLIFIED))), '按 GB18030 读，第 4 行有无效的字节 FF C8（字节偏移 95）。');
    assert.match(verdict(bytesOf(SIMPLIFIED, [0xe4, 0xb8], SIMPLIFIED)), /^按 UTF-8 读，第 4 行有无效的字节 E4 B8/u);
    assert.match(verdict(bytesOf(big5(TRADITIONAL), [0xff], big5(TRADITIONAL))), /^按 Big5 读，第 4 行有无效的字节 FF/u);
    assert.match(verdict(bytesOf(big5(TRADITIONAL), [0xa2, 0xcc], '\n')), /^按 Big5 读，第 4 行的字节 A2 CC（字节偏移 95）不能原样写回/u);
    assert.equal(verdict(bytesOf(gb(SIMPLIFIED), gb('会').subarray(0, 1))), '按 GB18030 读，最后一个字符不完整（第 4 行，字节偏移 95：BB）。');
    assert.match(verdict(bytesOf(big5(TRADITIONAL), big5('會').subarray(0, 1))), /^按 Big5 读，最后一个字符不完整（第 4 行/u);
    assert.match(verdict(bytesOf(SIMPLIFIED, Buffer.from('会').subarray(0, 2))), /^按 UTF-8 读，最后一个字符不完整（第 4 行/u);
    for (const wide of [little(`\ufeff${SIMPLIFIED}`), little(SIMPLIFIED)]) assert.match(verdict(bytesOf(wide, 'a')), /^UTF-16LE 文件不完整.*第 4 行/u);
    assert.match(verdict(little(`\ufeff${SIMPLIFIED}\ud83d${SIMPLIFIED}`)), /^UTF-16LE 文件第 4 行有不成对的代理 3D D8/u);
    assert.match(verdict(big(`\ufeff${SIMPLIFIED}\udc00`)), /^UTF-16BE 文件第 4 行有不成对的代理 DC 00/u);
    for (const bytes of [gb(`${SIMPLIFIED}\0`), Buffer.from(`${SIMPLIFIED}\0`), little(`\ufeff${SIMPLIFIED}\0`)]) {
      assert.match(verdict(bytes), /^不是文本文件：第 4 行含有空字节/u);
    }
  });
  it('are those asked for, or nothing is read', () => {
    assertRead(gb('会议'), '会议', { name: 'gb18030', bom: false }, 'gb18030');
    assertRead(big5('會議'), '會議', { name: 'big5', bom: false }, 'big5');
    assertRead(little('会议'), '会议', { name: 'utf-16le', bom: false }, 'utf-16le');
    assertRead(big('\ufeff会议'), '会议', { name: 'utf-16be', bom: true }, 'utf-16be');
    assertRead(Buffer.from('会议'), '会议', { name: 'utf-8', bom: false }, 'utf-8');
    assertRead(Buffer.alloc(0), '', { name: 'big5', bom: false }, 'big5');
    assert.match(verdict(gb(SIMPLIFIED), 'utf-8'), /^按 UTF-8 读，第 1 行有无效的字节 CA D0（字节偏移 2）/u);
    assert.match(verdict(gb(TRADITIONAL), 'big5'), /^按 Big5 读，第 \d 行有无效的字节/u);
    assert.match(verdict(Buffer.from('会议，'), 'utf-16le'), /^UTF-16LE 文件不完整/u);
    assert.match(verdict(little(`\ufeff${SIMPLIFIED}`), 'gb18030'), /UTF-16LE，不是 --encoding 指明的 GB18030/u);
  });
  it('write nothing when they lack a character, and say which', () => {
    const said = (text: string, name: EncodingName): string => {
      const encoded = encode(text, { name, bom: false });
      return 'bytes' in encoded ? '' : say(encoded.message, encoded.values, 'zh-cn', new Map());
    };
    assert.equal(said(`${TRADITIONAL}要求人员到位`, 'big5'), 'Big5 写不出第 4 行的“员”（U+5458），未写入；可先把稿件转为 UTF-8。');
    assert.match(said('會議\r\n\r\n😀', 'big5'), /第 3 行的“😀”（U\+1F600）/u);
    assert.equal(said(`${SIMPLIFIED}😀𠮷`, 'gb18030'), '');
  });
  it('are found at a cost that grows with the length only', function () {
    this.timeout(60_000);
    const random = Buffer.from(Array.from({ length: 1_000_000 }, (_, index) => 1 + ((index * index * 31 + index * 7919) % 255)));
    const inputs = [gb(SIMPLIFIED), big5(TRADITIONAL), little(SIMPLIFIED), gb('会\n'), gb(SIMPLIFIED.replaceAll('\n', '')), random, [0xff], [0xbb, 0x0a]];
    for (const input of inputs) {
      const time = (size: number): number => {
        const bytes = Buffer.alloc(size, Buffer.from(input));
        const start = performance.now();
        decode(bytes, null);
        return performance.now() - start;
      };
      time(1_000_000);
      const small = Math.min(time(1_000_000), time(1_000_000));
      assert.ok(time(4_000_000) < 12 * small + 200);
    }
  });
});
