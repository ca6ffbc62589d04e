/** A stretch of a mail's text. All stretches together, in their order, are the text, character for character. */
export interface Stretch {
  is: 'words' | 'quote' | 'signature';
  text: string;
  /** How many lines of it say something. */
  lines: number;
}

/** An answer between quoted lines needs the few that it answers. */
const SHORT_QUOTE = 3;
/** What goes on for longer after a dash was not a signature. */
const LONGEST_SIGNATURE = 20;
/** An attribution is broken over so many lines at most. */
const LONGEST_ATTRIBUTION = 4;

const QUOTED = /^\s?[>|]/;
const BLANK = /^\s*$/;
const RULE = /^\s*[_‐-]{8,}\s*$/;
/** "-----Original Message-----" in all its dashes; a forwarded message is what its sender has to say. */
const ORIGINAL = /^[\s>]*[-‐—_]{2,}\s*(?:original message|original email|reply message|پیام اصلی|پیام اولیه|متن اصلی)\s*[-‐—_]{2,}\s*$/i;
const FORWARDED = /^[\s>]*[-‐—_]{2,}\s*(?:forwarded message|پیام هدایت[\s\u200c]?شده|پیام ارسال[\s\u200c]?شده|پیام بازفرستاده)\s*[-‐—_]*\s*$|^\s*begin forwarded message:\s*$/i;
const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u00a0]/g;

/** Who wrote, as every client says it: something with a number or an address, and "wrote:". */
const BEGINS_ATTRIBUTION = /^\s*(?:on\s|at\s\d|am\s|در\s(?:تاریخ|روز|ساعت)?|در[\s\u200c]|به تاریخ|\d|[۰-۹]|(?:شنبه|یکشنبه|دوشنبه|سه\u200c?شنبه|چهارشنبه|پنج\u200c?شنبه|جمعه)|[^\n<]{1,60}<[^\s<>]+@)/i;
const ENDS_ATTRIBUTION = /(?:\bwrote|نوشت|نوشته(?:\u200c|\s)?(?:است|اند|بود)|نوشته‌اند|نوشتند)\s*[:：]\s*$/i;
const HAS_DATE_OR_ADDRESS = /[0-9۰-۹٠-٩]|@/;

/** The head that Outlook puts before what it quotes. */
const HEAD_FROM = /^\s*\*?(?:from|از|فرستنده)\s*:\*?\s*\S/i;
const HEAD_OTHER = /^\s*\*?(?:sent|date|to|cc|subject|ارسال[\s\u200c]?شده|ارسال|تاریخ|به|رونوشت|موضوع|عنوان)\s*:\*?/i;

const SIGNATURE_DASH = /^(?:--|—)\s*$/;
const FROM_DEVICE =
  /^\s*(?:sent (?:from|with|via|using)\s.{2,80}|get outlook for\s.{2,60}|(?:از|توسط)\s.{2,40}\s(?:ارسال|فرستاده)\s?\u200c?شد(?:ه(?:\s?\u200c?است)?)?\.?|(?:ارسال|فرستاده)[\s\u200c]?شده\s(?:از|با|توسط)\s.{2,60}|yahoo mail: search, organi[sz]e.*)\s*$/i;

/**
 * Tells a mail's words from what it quotes and from its signature. Nothing is cut: what is not words is shown on
 * demand. Where only a quotation would be left, the mail is all words.
 */
export function stretchesOf(text: string): Stretch[] {
  const lines = text.split('\n');
  const kinds = lines.map((): Stretch['is'] => 'words');
  markQuotes(lines, kinds);
  markSignatures(lines, kinds);
  for (let i = 1; i < lines.length; i++) if (kinds[i] === 'words' && BLANK.test(lines[i] ?? '')) kinds[i] = kinds[i - 1] ?? 'words';
  if (!lines.some((line, i) => kinds[i] === 'words' && !BLANK.test(line))) return [stretch('words', lines)];
  return joined(lines, kinds);
}

function markQuotes(lines: string[], kinds: Stretch['is'][]): void {
  for (let i = 0; i < lines.length; ) {
    if (FORWARDED.test(clean(lines[i]))) return;
    const body = beginsQuote(lines, i);
    if (body === undefined) {
      i++;
      continue;
    }
    const end = endOfQuote(lines, i, body);
    const short = body === i && end - i <= SHORT_QUOTE && hasWords(lines, end);
    if (!short) kinds.fill('quote', i, end);
    i = end;
  }
}

/** Where the quoted words themselves begin, if a quotation begins at a line. */
function beginsQuote(lines: string[], at: number): number | undefined {
  if (QUOTED.test(lines[at] ?? '')) return at;
  if (ORIGINAL.test(clean(lines[at]))) return at + 1;
  if (isHead(lines, at)) return at + 1;
  if (RULE.test(lines[at] ?? '') && isHead(lines, nextWords(lines, at + 1))) return at + 1;
  return afterAttribution(lines, at);
}

function afterAttribution(lines: string[], at: number): number | undefined {
  if (!BEGINS_ATTRIBUTION.test(clean(lines[at]))) return undefined;
  let whole = '';
  for (let i = at; i < Math.min(lines.length, at + LONGEST_ATTRIBUTION); i++) {
    if (BLANK.test(lines[i] ?? '')) return undefined;
    whole += ` ${clean(lines[i])}`;
    if (ENDS_ATTRIBUTION.test(whole)) return HAS_DATE_OR_ADDRESS.test(whole) ? i + 1 : undefined;
  }
  return undefined;
}

/** "From:" and at least two more of its kind in the lines that follow. */
function isHead(lines: string[], at: number): boolean {
  if (!HEAD_FROM.test(clean(lines[at]))) return false;
  return lines.slice(at + 1, at + 7).filter((line) => HEAD_OTHER.test(clean(line))).length >= 2;
}

/** Quoted lines end where lines begin that are not; what is quoted without a mark goes on to the end. */
function endOfQuote(lines: string[], start: number, body: number): number {
  const first = nextWords(lines, body);
  if (!QUOTED.test(lines[first] ?? '')) return start === body ? body + 1 : lines.length;
  let end = first;
  for (let i = first; i < lines.length; i++) {
    if (QUOTED.test(lines[i] ?? '')) end = i + 1;
    else if (!BLANK.test(lines[i] ?? '') && !isBrokenOff(lines, i)) break;
    else if (!BLANK.test(lines[i] ?? '')) end = i + 1;
  }
  return end;
}

/** The rest of a quoted line that a client broke without marking it: one line alone between two marked ones. */
function isBrokenOff(lines: string[], at: number): boolean {
  return QUOTED.test(lines[at - 1] ?? '') && QUOTED.test(lines[at + 1] ?? '') && (lines[at - 1] ?? '').length > 60;
}

function markSignatures(lines: string[], kinds: Stretch['is'][]): void {
  for (let i = 0; i < lines.length; i++) {
    if (kinds[i] !== 'words') continue;
    const end = endOfSignature(lines, kinds, i);
    if (end !== undefined) kinds.fill('signature', i, end);
  }
}

function endOfSignature(lines: string[], kinds: Stretch['is'][], at: number): number | undefined {
  const next = kinds.findIndex((kind, i) => i > at && kind !== 'words');
  const limit = next < 0 ? lines.length : next;
  if (FROM_DEVICE.test(clean(lines[at]))) return onlyLinks(lines, at + 1, limit);
  if (!SIGNATURE_DASH.test(clean(lines[at])) || !hasWords(lines.slice(0, limit), at + 1)) return undefined;
  return limit - at <= LONGEST_SIGNATURE ? limit : undefined;
}

/** A device's line may be followed by the address of whoever makes it, and by nothing else. */
function onlyLinks(lines: string[], from: number, limit: number): number {
  let end = from;
  while (end < limit && /^\s*<?https?:\/\/\S+\s*$/i.test(lines[end] ?? '')) end++;
  return end;
}

function joined(lines: string[], kinds: Stretch['is'][]): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && kinds[i] === kinds[from]) continue;
    const kind = kinds[from] ?? 'words';
    stretches.push(stretch(kind, lines.slice(from, i), i < lines.length));
    from = i;
  }
  return stretches;
}

function stretch(is: Stretch['is'], lines: string[], goesOn = false): Stretch {
  return { is, text: lines.join('\n') + (goesOn ? '\n' : ''), lines: lines.filter((line) => !BLANK.test(line)).length };
}

/** Without the direction marks that clients put around dates and addresses. */
function clean(line = ''): string {
  return line.replace(MARKS, ' ');
}

function nextWords(lines: string[], from: number): number {
  let at = from;
  while (at < lines.length && BLANK.test(lines[at] ?? '')) at++;
  return at;
}

function hasWords(lines: string[], from: number): boolean {
  return nextWords(lines, from) < lines.length;
}
