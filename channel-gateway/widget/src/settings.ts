/** What the site says in the script tag. */
export interface Settings {
  entryPoint: string;
  language: string;
  /** The visitor's name, if the site knows it. */
  name?: string;
  /** What the site has signed of its customer, a JWT. */
  visitor?: string;
  /** The business's name, shown until an agent joins. */
  title?: string;
  /** WebSocket addresses, tried in turn. */
  gateways: string[];
  /** Addresses of the callback form, tried in turn. */
  forms: string[];
  /** Addresses for messages that are answered by mail. */
  mails: string[];
  /** Addresses for files. */
  files: string[];
  /** Addresses that say how the widget is wanted. */
  doors: string[];
  /** Whether the chat is shown; a page may want the form alone. */
  chat: boolean;
  /** Where the fonts lie. */
  fonts: string;
}

export function readSettings(script: HTMLScriptElement, page: { language: string }): Settings | undefined {
  const { entryPoint, language, name, title, gateways, chat, visitor } = script.dataset;
  if (!entryPoint) return undefined;
  const home = new URL(script.src);
  const addresses = (gateways ?? '').split(',').map((address) => address.trim());
  const given = addresses.filter((address) => address !== '').map((address) => new URL(address, home).href);
  const tried = given.length > 0 ? given : [home.origin];
  return {
    entryPoint,
    language: tagOf(language ?? page.language),
    name: name?.trim().slice(0, 100) || undefined,
    visitor: visitor?.trim() || undefined,
    title: title?.trim() || undefined,
    gateways: tried.map((address) => chatAddress(address, entryPoint)),
    forms: tried.map((address) => doorAddress(address, 'callback', entryPoint)),
    mails: tried.map((address) => doorAddress(address, 'mail', entryPoint)),
    files: tried.map((address) => doorAddress(address, 'chat-files', entryPoint)),
    doors: tried.map((address) => doorAddress(address, 'widget', entryPoint)),
    chat: chat !== 'off',
    fonts: new URL('widget-fonts/', home).href,
  };
}

/** What the gateway takes as a language; a page's own may be anything, as `en_US`. */
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/;

function tagOf(language: string): string {
  const tag = language.trim().replaceAll('_', '-');
  return LANGUAGE.test(tag) ? tag : 'en';
}

export function chatAddress(gateway: string, entryPoint: string): string {
  const url = new URL(`chat/v1/${encodeURIComponent(entryPoint)}`, gateway.endsWith('/') ? gateway : `${gateway}/`);
  url.protocol = url.protocol === 'https:' || url.protocol === 'wss:' ? 'wss:' : 'ws:';
  return url.href;
}

export function doorAddress(gateway: string, door: string, entryPoint: string): string {
  const url = new URL(`${door}/v1/${encodeURIComponent(entryPoint)}`, gateway.endsWith('/') ? gateway : `${gateway}/`);
  url.protocol = url.protocol === 'https:' || url.protocol === 'wss:' ? 'https:' : 'http:';
  return url.href;
}
