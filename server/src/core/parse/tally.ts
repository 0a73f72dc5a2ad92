import type { Placed, Script } from '../report';
import type { Lines } from './lines';

/** What the lines of a text add up to; kept with a report, so that an edit only adds and subtracts the lines it touched. */
export interface Tally {
  readonly chairs: number;
  readonly collective: number;
  readonly speech: number;
  /** Lines such as 时间：, 地点：, 出席：. */
  readonly fields: number;
  /** Lines that open an editor's note (编者按). */
  readonly editorials: number;
  readonly traditional: number;
  readonly simplified: number;
}

type Sums = { -readonly [K in keyof Tally]: number };

/** The tally of a text, from the one of the text before when there is one. */
export function tallyOf({ placed, change }: Lines, before: Lines | undefined, tally: Tally | undefined): Tally {
  const sums: Sums = { chairs: 0, collective: 0, speech: 0, fields: 0, editorials: 0, traditional: 0, simplified: 0 };
  if (!change || !before || !tally) {
    addLines(sums, placed, 0, placed.length, 1);
    return sums;
  }
  Object.assign(sums, tally);
  addLines(sums, before.placed, change.from, change.oldTo, -1);
  addLines(sums, placed, change.from, change.newTo, 1);
  return sums;
}

function addLines(sums: Sums, lines: readonly Placed[], from: number, to: number, sign: 1 | -1): void {
  for (let line = from; line < to; line += 1) {
    const placed = lines[line];
    if (!placed || placed.kind === 'blank' || placed.kind === 'chrome' || placed.kind === 'code' || placed.kind === 'comment' || placed.kind === 'front-matter')
      continue;
    const { paragraph } = placed;
    sums.chairs += sign * paragraph.chairs.length;
    for (const marker of paragraph.markers) {
      if (marker.type === 'speech') sums.speech += sign;
      if (marker.collective) sums.collective += sign;
    }
    if (paragraph.field) sums.fields += sign;
    if (paragraph.reading.text.charCodeAt(0) === 0x7f16 && paragraph.reading.text.startsWith('编者按')) sums.editorials += sign;
    sums.traditional += sign * paragraph.reading.traditional;
    sums.simplified += sign * paragraph.reading.simplified;
  }
}

/** Script of the whole text by the characters that only one script has. */
export function scriptOf({ traditional, simplified }: Tally): Script {
  const decisive = traditional + simplified;
  if (decisive === 0) return 'none';
  if (traditional >= decisive * 0.9) return 'traditional';
  if (simplified >= decisive * 0.9) return 'simplified';
  return 'mixed';
}
