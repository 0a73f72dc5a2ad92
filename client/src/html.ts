import { Parser } from 'htmlparser2';

/** What is no text of the page, or not of what a reader selects: navigation, forms, the readings beside ruby characters. */
const DROPPED = new Set(
  'head title script style noscript template nav aside select button textarea svg math iframe object audio video canvas rt rp rtc'.split(' '),
);
/** The head and the foot of a page; those of an article hold its title and its date. */
const PAGE_EDGES = new Set(['header', 'footer']);
const ARTICLES = new Set(['article', 'main']);
const BLOCKS = new Set(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const HIDDEN = /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|mso-hide\s{0,3}:\s{0,3}all/iu;
const UNNUMBERED = /list-style(?:-type)?\s{0,3}:\s{0,3}none/iu;
const SPACES = /[ \t\r\n\f\u00a0]+/u;
/** A cell longer than this holds text that is only laid out by a table. */
const LONGEST_CELL = 200;

/** Elements within one another beyond which it is no page: the parser takes ever longer to leave them. */
const DEEPEST = 1000;

/** Where lines are written: the page, or a cell of a table until it is known what the cell holds. */
interface Sheet {
  readonly lines: string[];
  line: string;
  /** The space that comes before the next word, if one comes. */
  gap: 'none' | 'space' | 'line end';
  /** The number of a list item whose text has not begun. */
  number: string;
}

interface Element {
  readonly name: string;
  readonly dropped: boolean;
  readonly article: boolean;
}

/**
 * The text of an HTML clipboard: a line for each block and each row of a table, without what a page wraps around it.
 * Empty for what is no page.
 */
export function htmlToText(html: string): string {
  const page = createSheet();
  const sheets: Sheet[] = [page];
  const rows: string[][] = [];
  const elements: Element[] = [];
  /** The last number of each list that is open; null for one without numbers. */
  const lists: (number | null)[] = [];
  let preformatted = 0;
  const sheet = (): Sheet => sheets[sheets.length - 1] ?? page;
  const top = (): Element | undefined => elements[elements.length - 1];

  const opened = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const parent = top();
    const article = parent?.article === true || ARTICLES.has(name);
    const dropped = parent?.dropped === true || DROPPED.has(name) || isHidden(attributes) || (PAGE_EDGES.has(name) && !article);
    elements.push({ name, dropped, article });
    if (elements.length > DEEPEST) parser.pause();
    if (dropped) return;
    if (name === 'br' || BLOCKS.has(name)) endLine(sheet());
    if (name === 'pre') preformatted += 1;
    else if (name === 'ol') lists.push(UNNUMBERED.test(attributes.style ?? '') ? null : Number.parseInt(attributes.start ?? '1', 10) - 1 || 0);
    else if (name === 'ul') lists.push(null);
    else if (name === 'li') numberItem(sheet(), lists, attributes);
    else if (name === 'tr') rows.push([]);
    else if (name === 'td' || name === 'th') sheets.push(createSheet());
  };
  const closed = (name: string): void => {
    const element = elements.pop();
    if (element === undefined || element.dropped) return;
    if (name === 'td' || name === 'th') closeCell(sheets, rows[rows.length - 1], page);
    else if (name === 'tr') flushRow(sheet(), rows.pop() ?? []);
    else if (name === 'pre') preformatted -= 1;
    else if (name === 'ol' || name === 'ul') lists.pop();
    if (BLOCKS.has(name)) endLine(sheet());
    if (name === 'li') sheet().number = '';
  };
  const parser = new Parser({
    onopentag: opened,
    onclosetag: closed,
    ontext(text) {
      if (top()?.dropped === true) return;
      if (preformatted > 0) writeLines(sheet(), text);
      else write(sheet(), text);
    },
  });
  parser.write(html);
  if (elements.length > DEEPEST) return '';
  parser.end();
  endLine(page);
  return page.lines.join('\n');
}

function createSheet(): Sheet {
  return { lines: [], line: '', gap: 'none', number: '' };
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return attributes.hidden !== undefined || attributes['aria-hidden'] === 'true' || HIDDEN.test(attributes.style ?? '');
}

/** Ends the line that was begun; a line without text is left out. */
function endLine(sheet: Sheet): void {
  if (sheet.line.trim() !== '') sheet.lines.push(sheet.line.trimEnd());
  sheet.line = '';
  sheet.gap = 'none';
}

function beginLine(sheet: Sheet): void {
  sheet.line = sheet.number;
  sheet.number = '';
}

/** Spaces in a row are one, as a browser shows them; a line end in the source between two Chinese characters is none. */
function write(sheet: Sheet, text: string): void {
  for (const piece of text.split(/([ \t\r\n\f\u00a0]+)/u)) {
    if (piece === '') continue;
    if (SPACES.test(piece)) {
      if (sheet.gap !== 'space') sheet.gap = /[\r\n]/u.test(piece) ? 'line end' : 'space';
      continue;
    }
    if (sheet.line === '') beginLine(sheet);
    else if (sheet.gap === 'space' || (sheet.gap === 'line end' && !(isWide(sheet.line.slice(-1)) && isWide(piece)))) sheet.line += ' ';
    sheet.line += piece;
    sheet.gap = 'none';
  }
}

function isWide(text: string): boolean {
  return text.charCodeAt(0) >= 0x2e80;
}

/** Text whose lines stand as they are. */
function writeLines(sheet: Sheet, text: string): void {
  text.split(/\r\n|\r|\n/u).forEach((line, index) => {
    if (index > 0) endLine(sheet);
    if (sheet.line === '' && line !== '') beginLine(sheet);
    sheet.line += line;
  });
}

/** The numbers of a list are not in its text; they are written out, since other places may refer to them. */
function numberItem(sheet: Sheet, lists: (number | null)[], attributes: Readonly<Record<string, string>>): void {
  const last = lists[lists.length - 1];
  if (last === null || last === undefined || UNNUMBERED.test(attributes.style ?? '')) return;
  const given = Number.parseInt(attributes.value ?? '', 10);
  const number = Number.isNaN(given) ? last + 1 : given;
  lists[lists.length - 1] = number;
  sheet.number = `${number}. `;
}

/** One line of text in a cell becomes a part of its row; a cell with more of it is read as a page of its own. */
function closeCell(sheets: Sheet[], row: string[] | undefined, page: Sheet): void {
  const cell = sheets.length > 1 ? sheets.pop() : undefined;
  if (cell === undefined) return;
  endLine(cell);
  const [first = '', ...others] = cell.lines;
  const parent = sheets[sheets.length - 1] ?? page;
  if (row !== undefined && others.length === 0 && first.length <= LONGEST_CELL) {
    if (first !== '') row.push(first);
    return;
  }
  if (row !== undefined) flushRow(parent, row);
  for (const line of cell.lines) parent.lines.push(line);
}

function flushRow(sheet: Sheet, row: string[]): void {
  endLine(sheet);
  if (row.length > 0) sheet.lines.push(row.join(' | '));
  row.length = 0;
}
