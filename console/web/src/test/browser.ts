/** What browsers have and jsdom has not. */
globalThis.CSS ??= {} as typeof CSS;
globalThis.CSS.escape ??= (text: string) => text.replace(/[^\w-]/g, '\\$&');
Element.prototype.scrollIntoView ??= () => {};
Blob.prototype.text ??= function text(this: Blob): Promise<string> {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.readAsText(this);
  });
};
