import { existsSync, readFileSync } from 'node:fs';
import { table } from './readme';

/** What `npm run bench -- --record` leaves. */
const RECORD = 'test/bench/results.json';

interface Record {
  readonly date: string;
  readonly machine: { readonly processor: string; readonly node: string };
  readonly results: Readonly<{ [size: string]: readonly { readonly name: string; readonly best: number; readonly median: number }[] }>;
}

/** The recorded times as a table of ratios, because times alone say as much about the machine as about the tool. */
export function speedTable(): string {
  if (!existsSync(RECORD)) return '';
  const { date, machine, results } = JSON.parse(readFileSync(RECORD, 'utf8')) as Record;
  const tables = Object.entries(results).map(([size, rows]) => {
    const base = rows.find(({ name }) => name === 'full check' || name === 'node -e 0')?.best ?? Number.NaN;
    const lines = rows.map(({ name, best, median }) => [name, digits(best), digits(median), digits(best / base)]);
    return `**${size}**\n\n${table(['', '最快（毫秒）', '中位', '倍数（按最快）'], lines)}`;
  });
  return [`${date}，${machine.processor}，Node ${machine.node}。`, ...tables].join('\n\n');
}

function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value >= 0.1 ? value.toFixed(2) : value.toFixed(4);
}
