import { Converter } from 'opencc-js';

/**
 * Source of `snippets/traditional.json`, from the text of `snippets/simplified.json`. The syntax of snippets is ASCII
 * and so passes the conversion untouched; the vocabulary stays that of the mainland, only the characters change.
 * VS Code orders snippets of the same prefix by their names: a bracket comes after all simplified ones.
 */
export function traditionalSnippets(simplified: string): string {
  const snippets = JSON.parse(simplified) as Record<string, Snippet>;
  const converted = Object.entries(snippets).map(([name, snippet]): [string, Snippet] => [
    `（繁體）${traditional(name)}`,
    { prefix: snippet.prefix.map(traditional), body: snippet.body.map(traditional), description: `${traditional(snippet.description)}（繁體）` },
  ]);
  return `${JSON.stringify(Object.fromEntries(converted), null, 2)}\n`;
}

export interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

const convert = Converter({ from: 'cn', to: 't' });

/**
 * Corrections after the conversion, found by reading the whole file: OpenCC's own standard forms that mainland
 * traditional text does not use, and words that OpenCC cuts in the wrong place.
 */
const REVIEWED: ReadonlyArray<readonly [string, string]> = [
  ['爲', '為'],
  ['衆', '眾'],
  ['羣', '群'],
  ['峯', '峰'],
  ['啓', '啟'],
  ['紮', '扎'],
  ['指明瞭', '指明了'],
  ['把握髮', '把握發'],
];

function traditional(text: string): string {
  return REVIEWED.reduce((result, [from, to]) => result.replaceAll(from, to), convert(text));
}
