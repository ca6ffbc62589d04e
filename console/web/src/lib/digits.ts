/** A whole number as people type it: with Persian or Arabic digits, any minus, spaces around it. */
export function readWhole(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/^[\u200e\u200f]*[\u2212\u2013-]/, '-');
  return /^-?\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}
