import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { resolveConfig } from '../../server/src/core/config';
import { lint, type Memo } from '../../server/src/core/linter';
import { RULES } from '../../server/src/rules';
import { PEERS } from './peers';

/*
 * One tool in a process of its own, asked for one sample at a time, so that the rounds of all tools can be interleaved
 * and none suffers from the memory of another.
 */

export type Request = { readonly texts: readonly string[] } | { readonly sample: number; readonly milliseconds: number };
export interface Sample {
  readonly milliseconds: number;
  readonly calls: number;
  readonly found: number;
}

/** Milliseconds after which a compiler has seen enough; a server is as warm after a few keystrokes. */
const WARM_UP = 1000;

/** Checks the text of one variant and says how many findings there were. */
type Tool = (text: string, variant: number) => number;

/** AutoCorrect refuses texts above about 640 KB without saying so; pieces of this many units stay well below. */
const PIECE = 120_000;

const tools: Readonly<Record<string, () => Promise<Tool>>> = {
  'charCodeAt loop': async () => (text) => {
    let sum = 0;
    for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
    return sum;
  },
  'full check': async () => {
    const { config } = resolveConfig(RULES, {});
    return (text) => lint({ text }, RULES, config).diagnostics.length;
  },
  'edit in the middle': async () => {
    const { config } = resolveConfig(RULES, {});
    let document = '';
    let memo: Memo | undefined;
    let edits = 0;
    return (text, variant) => {
      // A writer edits one document; the variants keep the other tools from remembering, which here is the point.
      if (variant === 0 && document !== text) {
        document = text;
        memo = lint({ text }, RULES, config).memo;
      }
      // Each edit gives a text that was never seen before; the last one is undone by it, as retyping a word would.
      edits += 1;
      const middle = document.indexOf('，', document.length >> 1) + 1;
      const edited = `${document.slice(0, middle)}第${edits}次${document.slice(middle)}`;
      const outcome = lint({ text: edited, ...(memo ? { memo } : {}) }, RULES, config);
      memo = outcome.memo;
      return outcome.diagnostics.length;
    };
  },
  'AutoCorrect lintFor': async () => {
    const { lintFor } = createRequire(path.join(PEERS, 'x.js'))('autocorrect-node') as {
      lintFor(text: string, file: string): { lines: unknown[]; error: string };
    };
    const pieces = new Map<string, readonly string[]>();
    return (text) => {
      let found = 0;
      const parts = pieces.get(text) ?? cut(text);
      pieces.set(text, parts);
      for (const part of parts) {
        const { lines, error } = lintFor(part, 'report.txt');
        if (error || lines.length === 0) throw new Error(`AutoCorrect found nothing: ${error}`);
        found += lines.length;
      }
      return found;
    };
  },
  'zhlint run': async () => {
    const { run } = (await import(pathToFileURL(path.join(PEERS, 'node_modules/zhlint/lib/index.js')).href)) as {
      run(text: string, options: object): { validations: unknown[] };
    };
    return (text) => run(text, { rules: { preset: 'default' } }).validations.length;
  },
};

export const TOOLS: readonly string[] = Object.keys(tools);

/** A text in pieces that end at the ends of lines. */
function cut(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= PIECE ? text.length : text.lastIndexOf('\n', start + PIECE) + 1;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

/** Answers the requests of the parent process with the tool named on the command line. */
async function serve(name: string): Promise<void> {
  const tool = await tools[name]?.();
  if (tool === undefined) throw new Error(`There is no tool ${name}.`);
  let texts: readonly string[] = [];
  process.on('message', (request: Request) => {
    if ('texts' in request) {
      texts = request.texts;
      process.send?.(sample(tool, texts[0] ?? '', 0, WARM_UP));
    } else {
      const variant = request.sample % texts.length;
      process.send?.(sample(tool, texts[variant] ?? '', variant, request.milliseconds));
    }
  });
  process.send?.('ready');
}

let slow = false;

/**
 * Calls the tool for about the given time and says how long one call took. Half of that time it is called before, so that
 * a compiler at work and a processor that had slept do not count; a tool whose single call takes longer is spared that.
 */
function sample(tool: Tool, text: string, variant: number, milliseconds: number): Sample {
  if (!slow) repeat(tool, text, variant, milliseconds / 2);
  const sample = repeat(tool, text, variant, milliseconds);
  slow = sample.calls === 1 && sample.milliseconds > 4 * milliseconds;
  return sample;
}

function repeat(tool: Tool, text: string, variant: number, milliseconds: number): Sample {
  const start = performance.now();
  for (let calls = 1; ; calls += 1) {
    const found = tool(text, variant);
    const elapsed = performance.now() - start;
    if (elapsed >= milliseconds) return { milliseconds: elapsed / calls, calls, found };
  }
}

if (process.argv[2] === '--tool') void serve(process.argv[3] ?? '');
