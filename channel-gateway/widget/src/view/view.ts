import { formatsOf, type Formats } from '../formats';
import { offerOf } from '../offer';
import type { Settings } from '../settings';
import type { Chat } from '../state';
import type { FileSent } from '../protocol';
import type { Happening } from '../step';
import { unseen } from '../transcript';
import { FileDoor } from '../uploads';
import { languageOf, say, type Language } from '../words';
import { After } from './after';
import { Away } from './away';
import { Banner } from './banner';
import { CallbackNote } from './callback';
import { Composer } from './composer';
import { button, el, icon, setText } from './element';
import { EntryNote } from './entry';
import { Head } from './head';
import { Messages, Typing } from './messages';
import { Questions } from './questions';
import { rowsOf } from './rows';
import styles from './style.css?inline';

export interface ViewActs {
  tell(happening: Happening): void;
  /** The visitor wants the conversation here. */
  take(): void;
  send(text: string, files: FileSent[]): boolean;
  draft(text: string): void;
  opened(open: boolean): void;
}

/** The button in the corner and the panel behind it, in a shadow root that the site's styles do not reach. */
export class View {
  readonly #host = el('div', { id: 'pasokh-chat' });
  readonly #language: Language;
  readonly #formats: Formats;
  readonly #acts: ViewActs;
  readonly #launch: HTMLButtonElement;
  readonly #count = el('span', { class: 'count', hidden: true });
  readonly #panel: HTMLElement;
  readonly #head: Head;
  readonly #banner: Banner;
  readonly #messages: Messages;
  readonly #typing: Typing;
  readonly #composer: Composer;
  readonly #welcome: HTMLElement;
  readonly #waiting: HTMLElement;
  readonly #entry: EntryNote;
  readonly #callback: CallbackNote;
  readonly #away: Away;
  readonly #questions: Questions;
  readonly #after: After;
  #chat: Chat | undefined;
  #ticker: ReturnType<typeof setInterval> | undefined;

  constructor(settings: Settings, draft: string, acts: ViewActs) {
    this.#acts = acts;
    this.#language = languageOf(settings.language);
    this.#formats = formatsOf(this.#language);
    const { words } = this.#language;
    this.#launch = button({ class: 'launch', 'data-testid': 'chat-launcher' }, () => this.toggle(true));
    this.#launch.append(icon('chat'), el('span', {}, words.chat), this.#count);
    this.#head = new Head(words, settings.title, {
      hide: () => this.toggle(false),
      leave: () => acts.tell({ type: 'left' }),
    });
    this.#banner = new Banner(words, this.#formats, { now: () => acts.tell({ type: 'awake' }), take: () => acts.take() });
    this.#typing = new Typing(words);
    this.#welcome = el('p', { class: 'hello' }, words.welcome);
    this.#waiting = el(
      'div',
      { class: 'place', 'data-testid': 'chat-waiting' },
      el('b', {}, words.waitingTitle),
      el('p', {}, words.waitingText),
    );
    this.#entry = new EntryNote(words, this.#formats);
    this.#callback = new CallbackNote(words, this.#formats, {
      want: (wish) => acts.tell({ type: 'callback-wanted', ...wish }),
      cancel: () => acts.tell({ type: 'callback-cancelled' }),
    });
    this.#away = new Away(words, settings, () => acts.tell({ type: 'left' }));
    this.#questions = new Questions(this.#language, settings.name, (answers) => {
      acts.tell({ type: 'answered', answers });
      this.#composer.focus();
    });
    this.#after = new After(words, (value) => this.#formats.number(value), {
      rate: (score, comment) => acts.tell({ type: 'rated', score, comment }),
      copy: (email) => acts.tell({ type: 'copy-wanted', email }),
    });
    const files = new FileDoor(settings.files);
    this.#messages = new Messages(words, {
      again: (number) => acts.tell({ type: 'again', number }),
      discard: (number) => acts.tell({ type: 'discard', number }),
      save: (file) => void files.save(file, this.#chat?.token ?? '').then((saved) => saved || this.#composer.tell(words.fileLost)),
    }, [this.#welcome, this.#entry.element, this.#questions.element, this.#waiting, this.#callback.element, this.#after.element, this.#away.element, this.#typing.element]);
    this.#composer = new Composer(words, this.#formats, { send: acts.send, typed: (text) => this.#typed(text) }, draft, files);
    this.#panel = el(
      'section',
      { class: 'panel', role: 'dialog', 'aria-labelledby': 'title', hidden: true, 'data-testid': 'chat-panel' },
      this.#head.element,
      this.#banner.element,
      this.#messages.element,
      this.#composer.element,
    );
    this.#mount();
  }

  get open(): boolean {
    return !this.#panel.hidden;
  }

  toggle(open: boolean): void {
    if (open === this.open) return;
    this.reveal(open);
    this.#acts.opened(open);
    if (open) this.#focus();
    else this.#launch.focus();
  }

  #focus(): void {
    if (!this.#composer.element.hidden) this.#composer.focus();
    else if (!this.#questions.element.hidden) this.#questions.focus();
    else this.#away.focus();
  }

  /** Shows the panel without taking the focus: the page was only loaded again. */
  reveal(open: boolean): void {
    this.#panel.hidden = !open;
    this.#launch.hidden = open;
    clearInterval(this.#ticker);
    this.#ticker = open ? setInterval(() => this.#tick(), 1000) : undefined;
    if (open) this.#messages.toEnd();
  }

  show(chat: Chat): void {
    this.#chat = chat;
    const offer = offerOf(chat);
    this.#host.hidden = chat.link.is === 'hidden' || offer === 'nothing';
    this.#head.show(chat);
    this.#banner.show(chat, Date.now());
    const rows = rowsOf(chat, this.#language.words, this.#formats, Date.now());
    this.#welcome.hidden = rows.length > 0 || offer === 'form';
    this.#away.show(chat);
    const asks = this.#questions.show(chat);
    this.#after.show(chat);
    this.#entry.show(chat, Date.now());
    this.#callback.show(chat, Date.now());
    this.#waiting.hidden = chat.conversation !== 'WAITING';
    this.#typing.show(chat.agentTypingUntil > 0, chat.agentName);
    this.#messages.show(rows);
    const away = chat.link.is === 'elsewhere' || chat.link.is === 'stopped';
    this.#composer.element.hidden = away || asks || offer === 'form';
    this.#composer.show(chat.conversation, chat.token);
    this.#countUnread(chat);
    if (this.#sees(chat)) this.#acts.tell({ type: 'seen' });
  }

  #mount(): void {
    const { tag, dir } = this.#language;
    this.#host.lang = tag;
    this.#host.dir = dir;
    const root = this.#host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    root.append(this.#launch, this.#panel);
    root.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Escape' && this.open) this.toggle(false);
    });
    document.addEventListener('visibilitychange', () => this.#tick());
    document.body.append(this.#host);
  }

  #tick(): void {
    if (!this.#chat) return;
    this.#banner.show(this.#chat, Date.now());
    this.#callback.show(this.#chat, Date.now());
    if (this.#sees(this.#chat)) this.#acts.tell({ type: 'seen' });
  }

  #typed(text: string): void {
    this.#acts.draft(text);
    if (text !== '') this.#acts.tell({ type: 'typed' });
  }

  #countUnread(chat: Chat): void {
    const unread = unseen(chat.entries, chat.seen).length;
    const { words } = this.#language;
    this.#count.hidden = unread === 0;
    setText(this.#count, this.#formats.number(unread));
    const label = unread === 0 ? words.open : say(words.openUnread, { n: this.#formats.number(unread) });
    if (this.#launch.ariaLabel !== label) this.#launch.ariaLabel = label;
  }

  #sees(chat: Chat): boolean {
    const news = unseen(chat.entries, chat.seen).length > 0;
    return news && this.open && chat.link.is === 'open' && document.visibilityState === 'visible';
  }
}
