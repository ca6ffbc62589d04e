/** Fonts of a shadow root must be known to the document; the browser fetches each only when its letters appear. */
export function loadFonts(base: string): void {
  const arabic = 'U+0600-06FF, U+0750-077F, U+08A0-08FF, U+200C-200E, U+2010-2011, U+204F, U+FB50-FDFF, U+FE70-FEFC';
  add(base, 'onest-latin-wght-normal.woff2', 'U+0000-00FF, U+2000-200B, U+2012-2027, U+2030-203A');
  add(base, 'vazirmatn-arabic-wght-normal.woff2', arabic);
}

function add(base: string, file: string, unicodeRange: string): void {
  const source = `url(${JSON.stringify(new URL(file, base).href)}) format("woff2")`;
  document.fonts.add(new FontFace('Pasokh Chat', source, { weight: '100 900', display: 'swap', unicodeRange }));
}
