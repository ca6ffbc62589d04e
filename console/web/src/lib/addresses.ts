/** An address as somebody has typed it, with a name if there was one. */
export interface Typed {
  address: string;
  name?: string;
}

/** No list of all that RFC 5321 allows: what mail servers out there take. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"،؛\u0600-\u06ff]{1,64}@(?=.{3,253}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;
const NAMED = /^"?([^"<>]*?)"?\s*<\s*([^<>]*?)\s*>$/;

export function isAddress(text: string): boolean {
  return ADDRESS.test(text) && !text.includes('..') && !/^\.|\.@/.test(text);
}

/** Addresses between commas or semicolons, of either script; what is none of them is given back. */
export function addressesIn(text: string): { good: Typed[]; bad: string[] } {
  const good: Typed[] = [];
  const bad: string[] = [];
  for (const part of text.split(/[,;،؛\n]/).map((it) => it.trim())) {
    if (part === '') continue;
    const [, name, within] = NAMED.exec(part) ?? [];
    const address = within ?? part;
    if (isAddress(address)) good.push({ address, ...(name && { name }) });
    else bad.push(part);
  }
  return { good, bad };
}

/** Whether an address is a mailbox's own, or one of its reply addresses (`help+…@`). */
export function isOwn(address: string, mailbox: string): boolean {
  return bare(address) === bare(mailbox);
}

export function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function bare(address: string): string {
  const [local = '', domain = ''] = address.trim().toLowerCase().split('@');
  return `${local.replace(/\+.*/, '')}@${domain}`;
}
