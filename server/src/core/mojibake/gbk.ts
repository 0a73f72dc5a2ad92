/** The code of mainland China that most damaged texts were once in: each Han character is two bytes, a lead and a trail. */
export interface Gbk {
  /** The UTF-16 unit of two bytes; 0 when they are none. Bytes without a meaning of their own are units for private use. */
  charOf(lead: number, trail: number): number;
  /** The two bytes of a UTF-16 unit as one number, the lead above the trail; 0 when the unit is not in the code. */
  bytesOf(code: number): number;
}

export const FIRST_LEAD = 0x81;
export const LAST_LEAD = 0xfe;
const FIRST_TRAIL = 0x40;
const LAST_TRAIL = 0xfe;
const TRAILS = LAST_TRAIL - FIRST_TRAIL + 1;

let known: Gbk | null | undefined;

/** The table, built when it is first asked for; null where the surroundings have no decoder of the code. */
export function gbk(): Gbk | null {
  if (known === undefined) known = build();
  return known;
}

/** The part of the decoder of the web that is used. This folder knows neither browser nor Node, and both have it. */
interface Surroundings {
  readonly TextDecoder?: new (label: string) => { decode(bytes: Uint8Array): string };
}

function build(): Gbk | null {
  const text = decodeAll();
  if (text === null) return null;
  const chars = new Uint16Array((LAST_LEAD - FIRST_LEAD + 1) * TRAILS);
  const bytes = new Uint16Array(0x10000);
  text.split('\n').forEach((char, index) => {
    const code = char.charCodeAt(0);
    if (char.length !== 1 || isUnusable(code) || index >= chars.length) return;
    chars[index] = code;
    bytes[code] = (Math.floor(index / TRAILS) + FIRST_LEAD) * 0x100 + (index % TRAILS) + FIRST_TRAIL;
  });
  return {
    charOf: (lead, trail) =>
      lead < FIRST_LEAD || lead > LAST_LEAD || trail < FIRST_TRAIL || trail > LAST_TRAIL ? 0 : (chars[(lead - FIRST_LEAD) * TRAILS + trail - FIRST_TRAIL] ?? 0),
    bytesOf: (code) => bytes[code] ?? 0,
  };
}

/** Every pair of bytes decoded, one a line: a line that is not one character is a pair that means nothing. */
function decodeAll(): string | null {
  const { TextDecoder } = globalThis as Surroundings;
  if (TextDecoder === undefined) return null;
  const bytes = new Uint8Array((LAST_LEAD - FIRST_LEAD + 1) * TRAILS * 3);
  let at = 0;
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead += 1) {
    for (let trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail += 1) {
      bytes[at] = lead;
      bytes[at + 1] = trail;
      bytes[at + 2] = 0x0a;
      at += 3;
    }
  }
  try {
    return new TextDecoder('gbk').decode(bytes);
  } catch {
    // A decoder that knows no GBK, as in a runtime built without its tables.
    return null;
  }
}

/** The mark of what could not be decoded, and ASCII that a decoder gave back beside it. */
function isUnusable(code: number): boolean {
  return code < 0x80 || code === 0xfffd;
}
