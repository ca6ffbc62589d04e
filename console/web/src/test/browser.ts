/** What browsers have and jsdom has not. */
globalThis.CSS ??= {} as typeof CSS;
globalThis.CSS.escape ??= (text: string) => text.replace(/[^\w-]/g, '\\$&');
Element.prototype.scrollIntoView ??= () => {};
