import { loadFonts } from './fonts';
import { Memory } from './memory';
import { readSettings, type Settings } from './settings';
import { mayWrite } from './state';
import { CallbackForm } from './view/form';
import { View } from './view/view';
import { Widget } from './widget';

function embed(settings: Settings): void {
  const memory = new Memory(settings.entryPoint);
  const view = new View(settings, memory.draft, {
    tell: (happening) => widget.tell(happening),
    take: () => widget.take(),
    send: (text, files) => {
      if (!mayWrite(widget.chat)) return false;
      widget.tell({ type: 'wrote', text, files });
      return true;
    },
    draft: (text) => (memory.draft = text),
    opened: (open) => {
      memory.open = open;
      if (open) widget.take();
    },
  });
  const widget = new Widget(settings, memory, (chat) => view.show(chat));
  loadFonts(settings.fonts);
  view.reveal(memory.open);
  widget.start({ take: memory.open });
}

/** The chat in the corner, and a form in every element that asks for one. */
function begin(settings: Settings): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-pasokh-callback]')) new CallbackForm(element, settings);
  if (settings.chat) embed(settings);
  else loadFonts(settings.fonts);
}

function start(script: HTMLScriptElement): void {
  const settings = readSettings(script, { language: document.documentElement.lang || 'en' });
  if (!settings) return console.error('The chat needs data-entry-point on its script tag.');
  if (document.readyState !== 'loading') begin(settings);
  else document.addEventListener('DOMContentLoaded', () => begin(settings), { once: true });
}

const script = document.currentScript ?? document.querySelector('script[data-entry-point]');
if (script instanceof HTMLScriptElement) start(script);
