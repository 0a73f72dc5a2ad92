import assert from 'node:assert/strict';
import fc from 'fast-check';
import { convert, readDictionary, TARGETS } from '../../support/dictionaries';
import { reportText } from '../../support/texts';
import { HARD_TO_SIMPLIFIED, HARD_TO_TRADITIONAL, REGIONAL, UNTOUCHED } from './words';

describe('conversion between the scripts', () => {
  it('has long enough lists of hard words', () => {
    assert.ok(HARD_TO_TRADITIONAL.length >= 120 && HARD_TO_SIMPLIFIED.length >= 120, `${HARD_TO_TRADITIONAL.length} ${HARD_TO_SIMPLIFIED.length}`);
  });
  it('gives hard words their traditional form, and back', () => {
    const given = HARD_TO_TRADITIONAL.map(([simplified]) => [simplified, convert(simplified, 'traditional')]);
    assert.deepEqual(given, HARD_TO_TRADITIONAL);
    const back = HARD_TO_TRADITIONAL.map(([, form]) => [convert(form, 'simplified'), form]);
    assert.deepEqual(back, HARD_TO_TRADITIONAL);
  });
  it('gives hard words their simplified form', () => {
    assert.deepEqual(
      HARD_TO_SIMPLIFIED.map(([form]) => [form, convert(form, 'simplified')]),
      HARD_TO_SIMPLIFIED,
    );
  });
  it('writes as each region does, from any other script', () => {
    for (const [simplified, mainland, taiwan, hongKong] of REGIONAL) {
      assert.deepEqual(
        TARGETS.map((to) => convert(simplified, to)),
        [simplified, mainland, taiwan, hongKong],
      );
      for (const form of [mainland, taiwan, hongKong]) assert.equal(convert(form, 'simplified'), simplified);
    }
    assert.equal(convert('這裡的群眾說明了情況', 'traditional-hk'), '這裏的群眾說明了情況');
    assert.equal(convert('這裏的羣衆爲牀鋪發愁', 'traditional-tw'), '這裡的群眾為床鋪發愁');
  });
  it('keeps the words of the mainland', () => {
    for (const to of TARGETS) assert.ok(['软件信息网络视频', '軟件信息網絡視頻'].includes(convert('软件信息网络视频', to)), to);
  });
  it('leaves alone what is in the script already, though it could be something else in the other one', () => {
    for (const [to, texts] of UNTOUCHED) for (const text of texts) assert.equal(convert(text, to), text);
  });
  it('judges each line by itself, and one that tells nothing by the text', () => {
    assert.equal(convert('皇后与太后\n慈禧皇后\n這是繁體：後來居上，皇后\n', 'traditional'), '皇后與太后\n慈禧皇后\n這是繁體：後來居上，皇后\n');
    assert.equal(convert('会议强调\n干部\n', 'traditional'), '會議強調\n幹部\n');
    assert.equal(convert('會議強調\n乾坤\n范先生\n', 'traditional'), '會議強調\n乾坤\n范先生\n');
    assert.equal(convert('會議強調，后面还有关于发展的内容', 'traditional-tw').includes('關於發展'), true);
  });
  it('touches no address, no Latin letter and no mark', () => {
    const text = '详见 https://example.cn/关于/发展.html，ABC abc １２３ “引号”「引號」www.例子.cn/党建 🙂𠮷\ud83d\u0000\r\n';
    assert.equal(convert(text, 'traditional'), text.replace('详见', '詳見').replace('引号”', '引號”'));
    for (const to of TARGETS) assert.equal(convert('', to), '');
  });
});

describe('laws of the conversion', () => {
  const pieces = [...'干后里面系制发历复余范云松谷党征准只出采注占台表著着乾於徵瞭藉借咨谘覆丑几么冲仆胜，。\n关關説说為爲裡裏衆众啟汇匯彙艱'];
  const words = [...HARD_TO_TRADITIONAL, ...HARD_TO_SIMPLIFIED].flat();
  const anyText = fc.array(fc.constantFrom(...pieces, ...words), { maxLength: 30 }).map((parts) => parts.join(''));

  for (const to of TARGETS) {
    it(`a second time changes nothing: ${to}`, () => {
      fc.assert(
        fc.property(anyText, (text) => {
          const once = convert(text, to);
          assert.equal(convert(once, to), once);
        }),
        { numRuns: 1500 },
      );
    });
    it(`every entry of the dictionary is converted to something that stays: ${to}`, () => {
      const { sure, always, phrases, characters } = readDictionary(to);
      const sources = [sure, always, phrases, characters].flatMap((pairs) => pairs.split('|').map((pair) => pair.split(' ')[0] ?? ''));
      const unstable = sources.filter((source) => convert(convert(source, to), to) !== convert(source, to));
      assert.deepEqual(unstable, []);
    });
  }
  it('reports come back as they were', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const text = reportText(seed, 6000);
      for (const to of TARGETS) assert.equal(convert(convert(text, to), 'simplified'), text, to);
      assert.equal(convert(text, 'simplified'), text);
    }
  });
  it('takes time in proportion to the text', () => {
    const time = (text: string): number => {
      const start = performance.now();
      convert(text, 'traditional');
      return performance.now() - start;
    };
    convert('会议强调', 'traditional');
    for (const unit of ['会议强调发展', '里程', '发', '干']) {
      const small = Math.min(...[1, 2, 3].map(() => time(unit.repeat(20_000))));
      const large = Math.min(...[1, 2, 3].map(() => time(unit.repeat(80_000))));
      assert.ok(large < Math.max(small, 2) * 12, `${unit}: ${small} ${large}`);
    }
  });
});
