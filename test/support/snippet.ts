/** Snippets as an editor inserts them, for tests of their text. */

export interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

export interface Expansion {
  /** The text with every default taken: the first choice, the variables of the date. */
  readonly text: string;
  /** Numbers of the tab stops, in the order of the text and with repetitions. */
  readonly stops: readonly number[];
}

/** The inserted text of a snippet body when nothing is typed. */
export function expand(body: readonly string[], options: { readonly date: string }): string {
  return expandSnippet(body, options).text;
}

/**
 * Expands a body by the grammar of VS Code's snippets and throws where the body does not follow it. `date` is an ISO
 * date such as 2026-01-05; months and days of the variables are padded, as in the editor.
 */
export function expandSnippet(body: readonly string[], { date }: { readonly date: string }): Expansion {
  const [year = '', month = '', day = ''] = date.split('-');
  const variables: Readonly<Record<string, string>> = { CURRENT_YEAR: year, CURRENT_MONTH: month, CURRENT_DATE: day };
  const nodes = parse(body.join('\n'));
  const defaults = new Map<number, readonly Node[]>();
  const stops: number[] = [];
  collect(nodes, defaults);
  const text = nodes.map((node) => write(node, new Set())).join('');
  return { text, stops };

  function write(node: Node, open: ReadonlySet<number>): string {
    if (node.kind === 'text') return node.text;
    if (node.kind === 'variable') {
      const value = variables[node.name];
      if (value === undefined) throw new Error(`unknown variable ${node.name}`);
      return node.transform === undefined ? value : value.replace(new RegExp(node.transform.regex, node.transform.options), node.transform.format);
    }
    stops.push(node.stop);
    if (open.has(node.stop)) throw new Error(`tab stop ${node.stop} contains itself`);
    const inner = new Set([...open, node.stop]);
    return (defaults.get(node.stop) ?? []).map((child) => write(child, inner)).join('');
  }
}

type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'stop'; readonly stop: number; readonly children: readonly Node[] }
  | { readonly kind: 'variable'; readonly name: string; readonly transform?: { readonly regex: string; readonly format: string; readonly options: string } };

/** As in the editor, the first tab stop of a number that has a default gives it to all others of that number. */
function collect(nodes: readonly Node[], defaults: Map<number, readonly Node[]>): void {
  for (const node of nodes) {
    if (node.kind !== 'stop' || node.children.length === 0) continue;
    if (defaults.has(node.stop)) throw new Error(`tab stop ${node.stop} has two defaults`);
    defaults.set(node.stop, node.children);
    collect(node.children, defaults);
  }
}

function parse(source: string): Node[] {
  let at = 0;
  const nodes = parseUntilBrace(false);
  if (at < source.length) throw new Error(`unexpected } at ${at}`);
  return nodes;

  function parseUntilBrace(nested: boolean): Node[] {
    const result: Node[] = [];
    let text = '';
    while (at < source.length && !(nested && source[at] === '}')) {
      const char = source.charAt(at);
      if (char === '\\' && /[$}\\]/u.test(source.charAt(at + 1))) {
        text += source.charAt(at + 1);
        at += 2;
      } else if (char === '$') {
        if (text) result.push({ kind: 'text', text });
        text = '';
        result.push(parseDollar());
      } else {
        if (char === '}' || char === '{') throw new Error(`stray ${char} at ${at}`);
        text += char;
        at += 1;
      }
    }
    if (text) result.push({ kind: 'text', text });
    return result;
  }

  function parseDollar(): Node {
    const simple = take(/\$(?:(\d+)|([A-Z_]+))/uy);
    if (simple) return simple[1] === undefined ? { kind: 'variable', name: simple[2] ?? '' } : { kind: 'stop', stop: Number(simple[1]), children: [] };
    const choice = take(/\$\{(\d+)\|([^|$}]+)\|\}/uy);
    if (choice) {
      const [first = '', ...others] = (choice[2] ?? '').split(',');
      if (first === '' || others.length === 0 || others.includes('')) throw new Error(`choice with fewer than two values at ${at}`);
      return { kind: 'stop', stop: Number(choice[1]), children: [{ kind: 'text', text: first }] };
    }
    const placeholder = take(/\$\{(\d+):/uy);
    if (placeholder) {
      const children = parseUntilBrace(true);
      if (source[at] !== '}') throw new Error('placeholder without end');
      at += 1;
      return { kind: 'stop', stop: Number(placeholder[1]), children };
    }
    const bare = take(/\$\{(?:(\d+)|([A-Z_]+))\}/uy);
    if (bare) return bare[1] === undefined ? { kind: 'variable', name: bare[2] ?? '' } : { kind: 'stop', stop: Number(bare[1]), children: [] };
    const transformed = take(/\$\{([A-Z_]+)\/([^/]+)\/([^/]*)\/([gimu]*)\}/uy);
    if (transformed) {
      const [, name = '', regex = '', format = '', options = ''] = transformed;
      return { kind: 'variable', name, transform: { regex, format, options } };
    }
    throw new Error(`not a tab stop or variable: ${source.slice(at, at + 20)}`);
  }

  function take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) at += match[0].length;
    return match;
  }
}
