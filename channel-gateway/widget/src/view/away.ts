import { offerOf } from '../offer';
import type { Settings } from '../settings';
import type { Chat } from '../state';
import type { Words } from '../words';
import { offersToLeave } from './callback';
import { button, el } from './element';
import { CallbackForm } from './form';
import { MailForm } from './mail';

/** What is there instead of a conversation: nobody is here now, or the visitor does not want to wait. */
export class Away {
  readonly element = el('div', { class: 'away', hidden: true, 'data-testid': 'chat-away' });
  readonly #mail: MailForm;
  readonly #instead: HTMLButtonElement;
  readonly #call: HTMLButtonElement;
  readonly #settings: Settings;
  #callback: HTMLElement | undefined;
  #wanted = false;
  #chat: Chat | undefined;

  /** @param leave there is no need to wait any more */
  constructor(words: Words, settings: Settings, leave: () => void) {
    this.#settings = settings;
    this.#mail = new MailForm(words, settings, () => {
      if (this.#chat?.conversation === 'WAITING') leave();
    });
    this.#instead = button({ class: 'btn', 'data-testid': 'chat-mail-instead' }, () => this.#want(), words.mailInstead);
    this.#call = button({ class: 'btn quiet', 'data-testid': 'chat-call-instead' }, () => this.#offerCall(), words.callInstead);
    this.element.append(this.#instead, this.#mail.element, this.#call);
  }

  show(chat: Chat): void {
    this.#chat = chat;
    const form = offerOf(chat) === 'form';
    const mail = chat.door?.mail === true;
    const waits = mail && offersToLeave(chat);
    if (!waits && !this.#mail.isTaken) this.#wanted = false;
    this.element.hidden = !form && !waits && !(this.#mail.isTaken && chat.conversation === 'ENDED');
    this.#instead.hidden = form || this.#wanted || !waits;
    this.#mail.element.hidden = !(mail && (form || this.#wanted));
    this.#call.hidden = !form || !mail || this.#callback !== undefined;
    if (form && !mail) this.#offerCall();
    if (this.#callback) this.#callback.hidden = !form;
  }

  focus(): void {
    this.element.querySelector<HTMLElement>('form:not([hidden]) input, button:not([hidden])')?.focus({ preventScroll: true });
  }

  #want(): void {
    this.#wanted = true;
    if (this.#chat) this.show(this.#chat);
    const said = this.#chat?.entries.filter(({ author }) => author === 'CUSTOMER').map(({ text }) => text) ?? [];
    this.#mail.fill(said.join('\n'));
  }

  #offerCall(): void {
    if (this.#callback) return;
    this.#callback = el('div');
    this.element.append(this.#callback);
    new CallbackForm(this.#callback, this.#settings);
    this.#call.hidden = true;
  }
}
