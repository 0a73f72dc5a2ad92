import { KIND_WORDS } from '../../core/describe';
import { type Inspection, inspect, type Piece } from '../../core/inspect';
import type { Certainty } from '../../core/report';
import type { Values, Words } from '../../core/words';
import { type Examined, examine } from './examine';
import type { Run } from './main';
import { createSession, FAULT, fail } from './session';
import { createSink, type Sink } from './sink';
import { visible, writeError } from './streams';
import type { Voice } from './voice';

const LABELS = {
  kind: { zh: '文种', en: 'kind' },
  asOf: { zh: '日期', en: 'as of' },
  title: { zh: '标题', en: 'title' },
  dateline: { zh: '来源', en: 'dateline' },
  lead: { zh: '导语', en: 'lead' },
  date: { zh: '时间', en: 'date' },
  organisation: { zh: '单位', en: 'organisation' },
  meeting: { zh: '会议', en: 'meeting' },
  chair: { zh: '主持', en: 'chair' },
  attendance: { zh: '出席', en: 'attendance' },
  marker: { zh: '标识', en: 'marker' },
  heading: { zh: '层次', en: 'heading' },
  list: { zh: '列举', en: 'list' },
  announced: { zh: '称数', en: 'announced' },
  person: { zh: '人物', en: 'person' },
} as const satisfies Record<string, Words>;

const CERTAINTY: Readonly<Record<Certainty, Words>> = {
  explicit: { zh: '写明', en: 'explicit' },
  inferred: { zh: '推定', en: 'inferred' },
  unknown: { zh: '不明', en: 'unknown' },
};

/** Prints what was understood of each text. */
export const inspectFiles: Run = async (operands, options, voice) => {
  const session = await createSession(operands, options, voice);
  if (session === null) return 2;
  const sink = createSink(options.output);
  const json = options.format === 'json';
  let failed = false;
  let separator = '';
  if (json) sink.write('{"version":1,"files":[');
  for (const target of session.targets) {
    const examined = await examine(target, 'inspect', options, session.settings);
    failed ||= examined.faults.length > 0;
    const error = examined.faults.map(({ message, values }) => voice.say(message, values)).join(' ');
    if (json) sink.write(`${separator}\n${JSON.stringify(entryOf(examined, error))}`);
    else {
      writeText(sink, examined, voice);
      if (error !== '') writeError(`${visible(voice.say(FAULT, { path: target.path, message: error }))}\n`);
    }
    separator = ',';
  }
  if (json) sink.write(`${separator === '' ? '' : '\n'}]}\n`);
  const fault = sink.close();
  if (fault !== null) return fail(voice, fault.message, fault.values);
  return failed ? 2 : 0;
};

const NOTHING: Inspection = {
  kind: 'other',
  script: 'none',
  asOf: { date: null, certainty: 'unknown' },
  title: null,
  dateline: null,
  lead: null,
  chairs: [],
  attendance: [],
  markers: [],
  headings: [],
  lists: [],
  announced: [],
  people: [],
  paragraphs: [],
};

function entryOf({ target, report }: Examined, error: string): Readonly<Record<string, unknown>> {
  return { path: target.path, ...(report === null ? NOTHING : inspect(report)), ...(error === '' ? {} : { error }) };
}

function writeText(sink: Sink, { target, report }: Examined, voice: Voice): void {
  if (report === null) return;
  const found = inspect(report);
  const rows: string[] = [];
  const row = (label: Words, piece: Piece | null, detail = ''): void => {
    if (piece === null) return;
    const { line, character } = piece.range.start;
    const shown = piece.reading.replace(/\s+/gu, ' ');
    rows.push(
      `  ${`${line + 1}:${character + 1}`.padEnd(7)} ${voice.say(label)}  ${detail === '' ? '' : `[${detail}] `}${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}`,
    );
  };
  const said = (label: Words, value: string, values: Values = {}): void => {
    rows.push(`          ${voice.say(label, values)}  ${value}`);
  };
  said(LABELS.kind, voice.say(KIND_WORDS[found.kind]));
  if (found.asOf.date !== null) said(LABELS.asOf, `${found.asOf.date} (${voice.say(CERTAINTY[found.asOf.certainty])})`);
  row(LABELS.title, found.title);
  row(LABELS.dateline, found.dateline);
  row(LABELS.lead, found.lead);
  row(LABELS.date, found.lead?.date ?? null);
  row(LABELS.organisation, found.lead?.organisation ?? null);
  row(LABELS.meeting, found.lead?.meeting ?? null);
  for (const chair of found.chairs) row(LABELS.chair, chair, [chair.post ?? '', chair.name].filter((part) => part !== '').join(' '));
  for (const attendance of found.attendance) row(LABELS.attendance, attendance);
  for (const marker of found.markers) row(LABELS.marker, marker, `${marker.speaker} ${marker.verb}`);
  for (const heading of found.headings) row(LABELS.heading, heading, `${heading.level} ${heading.ordinal}`);
  for (const list of found.lists) for (const item of list.items) row(LABELS.list, item, item.ordinal);
  for (const announced of found.announced) row(LABELS.announced, announced, `${announced.count}/${announced.listed ?? '?'}`);
  for (const person of found.people) row(LABELS.person, person, [person.post ?? '', person.name].filter((part) => part !== '').join(' '));
  sink.write(`${visible(target.path)}\n${rows.map(visible).join('\n')}\n`);
}
