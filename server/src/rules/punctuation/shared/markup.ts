import type { Span } from '../../../core/text';

/**
 * What is written for a machine: templates `{{…}}`, tags, code between backquotes, targets of Markdown links, addresses
 * and character references. Every repetition excludes the characters that begin another match, or is bounded.
 */
const MARKUP = /\{\{[^{}]*\}\}|<[a-z!/][^<>]*>|`[^`]*`|\]\([^()\s]*\)|[a-z]{2,8}:\/\/[!-~]+|&#?[a-z\d]{2,8};/giu;
/** Marks that end the sentence around an address rather than the address. */
const BEHIND_ADDRESS = ',;:!)"\'.';
const NONE: readonly Span[] = [];

/** The stretches of a line that are markup and whose marks nobody may touch. */
export function markupIn(source: string): readonly Span[] {
  if (!/\{\{|<|`|\]\(|:\/\/|&/u.test(source)) return NONE;
  return Array.from(source.matchAll(MARKUP), ({ index, 0: match }) => {
    let end = match.length;
    if (match.includes('://')) while (BEHIND_ADDRESS.includes(match.charAt(end - 1))) end -= 1;
    return { start: index, end: index + end };
  });
}

/** Tells for ascending offsets whether they are within one of the spans, which ascend too. */
export function withinAny(spans: readonly Span[]): (at: number) => boolean {
  let index = 0;
  return (at) => {
    while (index < spans.length && (spans[index]?.end ?? 0) <= at) index += 1;
    return index < spans.length && (spans[index]?.start ?? 0) <= at;
  };
}
