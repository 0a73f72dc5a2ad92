import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { byteLength, reportText } from '../support/texts';
import { installPeers } from './peers';
import { timeProcesses } from './start';
import { type Sample, TOOLS } from './tool';

/*
 * Times the check of reports of three sizes beside its peers and beside a bare loop over the characters. The rounds of
 * all tools are interleaved and ratios are taken between the best rounds, because a machine that does other work too
 * changes its speed from one second to the next.
 */

const SIZES = [
  { name: '6 KB', bytes: 6_000, rounds: 11, milliseconds: 60 },
  { name: '100 KB', bytes: 100_000, rounds: 9, milliseconds: 100 },
  { name: '1 MB', bytes: 1_000_000, rounds: 5, milliseconds: 200 },
];
const OWN = 'full check';
const EDIT = 'edit in the middle';

interface Row {
  readonly name: string;
  readonly best: number;
  readonly median: number;
  readonly found: number;
}

async function main(): Promise<void> {
  installPeers();
  const results: Record<string, readonly Row[]> = {};
  for (const size of SIZES) {
    const rows = await timeSize(size);
    results[size.name] = rows;
    print(`Check of a report of ${size.name}`, rows, OWN);
  }
  const started = [...timeProcesses(11)].map(([name, times]): Row => ({ name, ...summary(times), found: 0 }));
  results['start to exit'] = started;
  print('Process from start to exit, one report of 6 KB', started, 'node -e 0');
  const goals = goalsOf(results);
  for (const { goal, ratio, met } of goals) console.log(`${met ? 'met   ' : 'MISSED'} ${goal}: ${ratio.toFixed(2)}`);
  mkdirSync('dist', { recursive: true });
  const machine = { processor: cpus()[0]?.model, node: process.version, platform: process.platform };
  const record = `${JSON.stringify({ date: new Date().toISOString().slice(0, 10), machine, results, goals }, null, 2)}\n`;
  writeFileSync('dist/bench.json', record);
  // What is recorded goes into the README at the next generation.
  if (process.argv.includes('--record')) writeFileSync('test/bench/results.json', record);
}

async function timeSize({ bytes, rounds, milliseconds }: (typeof SIZES)[number]): Promise<Row[]> {
  const texts = [1, 2, 3].map((seed) => reportText(seed, bytes));
  const children = await Promise.all(TOOLS.map(open));
  const times = TOOLS.map((): number[] => []);
  const found = TOOLS.map(() => 0);
  for (const child of children) await ask(child, { texts });
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, child] of children.entries()) {
      const sample = await ask(child, { sample: round, milliseconds });
      times[index]?.push(sample.milliseconds);
      found[index] = sample.found;
    }
  }
  for (const child of children) child.kill();
  console.log(`(${texts.map(byteLength).join(', ')} bytes; ${rounds} rounds)`);
  return TOOLS.map((name, index) => ({ name, ...summary(times[index] ?? []), found: found[index] ?? 0 }));
}

async function open(name: string): Promise<ChildProcess> {
  const child = fork(__filename, ['--tool', name]);
  await once(child, 'message');
  return child;
}

function ask(child: ChildProcess, request: object): Promise<Sample> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error('A tool ended before it answered.'));
    child.once('exit', ended);
    child.once('message', (sample) => {
      child.off('exit', ended);
      resolve(sample as Sample);
    });
    child.send(request);
  });
}

function summary(times: readonly number[]): { readonly best: number; readonly median: number } {
  const sorted = [...times].sort((a, b) => a - b);
  return { best: sorted[0] ?? Number.NaN, median: sorted[sorted.length >> 1] ?? Number.NaN };
}

function print(title: string, rows: readonly Row[], reference: string): void {
  const base = rows.find(({ name }) => name === reference)?.best ?? Number.NaN;
  console.log(`${title}, milliseconds\n${'best'.padStart(32)}${'median'.padStart(10)}${'ratio'.padStart(10)}${'found'.padStart(10)}`);
  for (const { name, best, median, found } of rows) {
    const counted = name === 'charCodeAt loop' || found === 0 ? '' : String(found);
    console.log(
      `${name.padEnd(22)}${best.toFixed(3).padStart(10)}${median.toFixed(3).padStart(10)}${(best / base).toFixed(3).padStart(10)}${counted.padStart(10)}`,
    );
  }
  console.log();
}

/** The ratios promised for this tool, each from the best rounds of one run. */
function goalsOf(results: Readonly<Record<string, readonly Row[]>>): { goal: string; ratio: number; met: boolean }[] {
  const best = (size: string, tool: string): number => results[size]?.find(({ name }) => name === tool)?.best ?? Number.NaN;
  const goals = ['6 KB', '100 KB'].flatMap((size) => [
    { goal: `${size}: times faster than AutoCorrect (at least 3)`, ratio: best(size, 'AutoCorrect lintFor') / best(size, OWN), least: 3 },
    { goal: `${size}: times faster than zhlint (at least 20)`, ratio: best(size, 'zhlint run') / best(size, OWN), least: 20 },
  ]);
  goals.push({ goal: '1 MB: full check / edit (at least 20)', ratio: best('1 MB', OWN) / best('1 MB', EDIT), least: 20 });
  const start = best('start to exit', 'meeting-report check') / best('start to exit', 'node -e 0');
  return [
    ...goals.map(({ goal, ratio, least }) => ({ goal, ratio, met: ratio >= least })),
    { goal: 'start to exit / node -e 0 (below 2)', ratio: start, met: start < 2 },
  ];
}

if (process.argv[2] !== '--tool') {
  main().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}
