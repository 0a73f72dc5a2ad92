import { type ParagraphFinding, paragraphRule, type RulePage } from '../../core/rule';
import type { Target } from '../../core/target';
import type { Words } from '../../core/words';
import { HONG_KONG_GLYPHS, TAIWAN_GLYPHS } from '../../facts/script/variants';

const MESSAGE: Words = { zh: '“{found}”在当地通常写作“{right}”。', en: 'The usual form of “{found}” in this region is “{right}”.' };
const TITLE: Words = { zh: '改为“{right}”', en: 'Replace by “{right}”' };
const NOTHING: readonly ParagraphFinding[] = [];

const GLYPHS: ReadonlyMap<Target, ReadonlyMap<string, string>> = new Map([
  ['traditional-tw', glyphs(TAIWAN_GLYPHS)],
  ['traditional-hk', glyphs(HONG_KONG_GLYPHS)],
]);

export const rule = paragraphRule({
  id: 'script-regional-glyph',
  code: 'X06',
  family: 'script',
  title: { zh: '字形与地区习惯不合', en: 'Glyph unusual in the region' },
  severity: 'hint',
  fixes: 'suggestion',
  layer: 'source',
  options: {},
  check({ source, reading }, { facts }) {
    const table = GLYPHS.get(facts.target);
    if (table === undefined || reading.han === 0) return NOTHING;
    const findings: ParagraphFinding[] = [];
    for (let at = 0; at < source.length; at += 1) {
      const found = source.charAt(at);
      const right = table.get(found);
      if (right === undefined) continue;
      const span = { start: at, end: at + 1 };
      const values = { found, right };
      findings.push({ span, message: MESSAGE, values, fix: { title: TITLE, values, edits: [{ span, text: right }] } });
    }
    return findings;
  },
});

export const page: RulePage = {
  why: {
    zh: '同一个繁体字在台湾、香港和内地的通行字形有别，如“裡”与“裏”、“為”与“爲”。只在配置写明 traditional-tw 或 traditional-hk 时提示。',
    en: 'The usual glyph of a traditional character differs between Taiwan, Hong Kong and the mainland (裡 and 裏). Reported only when the configuration asks for traditional-tw or traditional-hk.',
  },
  basis: [
    { source: { zh: '台湾《常用國字標準字體表》、香港《常用字字形表》', en: 'Taiwan’s standard form of common characters; Hong Kong’s list of graphemes' } },
  ],
  examples: [
    { bad: '會議認⟦爲⟧，⟦羣⟧眾⟦裏⟧有智慧。', good: '會議認為，群眾裡有智慧。', script: 'traditional-tw' },
    { bad: '會議認⟦爲⟧，要依靠⟦羣⟧眾。', good: '會議認為，要依靠群眾。', script: 'traditional-hk' },
    { ok: '會議認爲，羣衆裏有智慧。', script: 'traditional' },
    { ok: '会议认为，群众里有智慧。' },
  ],
};

function glyphs(pairs: string): ReadonlyMap<string, string> {
  return new Map(pairs.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)] as const));
}
