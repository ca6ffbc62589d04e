import type { Chat } from '../state';
import type { Words } from '../words';
import { button, el, icon, setText } from './element';

export interface HeadActs {
  hide(): void;
  leave(): void;
}

/** Who one talks with, where the conversation stands, and the two ways out of it. */
export class Head {
  readonly element: HTMLElement;
  readonly #title = el('h2', { id: 'title' });
  readonly #stand = el('p', { role: 'status', 'data-testid': 'chat-state' });
  readonly #end: HTMLButtonElement;
  readonly #sure: HTMLElement;
  readonly #words: Words;
  readonly #business: string;

  constructor(words: Words, business: string | undefined, acts: HeadActs) {
    this.#words = words;
    this.#business = business ?? words.chat;
    this.#end = button({ class: 'btn quiet', 'data-testid': 'chat-end' }, () => this.#ask(true), words.end);
    const hide = button({ class: 'btn quiet icon', 'aria-label': words.hide, 'data-testid': 'chat-hide' }, () => acts.hide());
    hide.append(icon('hide'));
    const yes = button({ class: 'btn', 'data-testid': 'chat-end-yes' }, () => {
      this.#ask(false);
      acts.leave();
    });
    yes.append(words.endYes);
    const no = button({ class: 'btn quiet' }, () => this.#ask(false), words.endNo);
    this.#sure = el('div', { class: 'sure', hidden: true }, el('b', {}, words.endSure), yes, no);
    const bar = el('div', { class: 'head' }, icon('logo', 'logo'), el('div', { class: 'who' }, this.#title, this.#stand), this.#end, hide);
    this.element = el('header', {}, bar, this.#sure);
  }

  show(chat: Chat): void {
    const joined = chat.conversation === 'AGENT_JOINED';
    setText(this.#title, joined && chat.agentName ? chat.agentName : this.#business);
    setText(this.#stand, this.#standing(chat));
    this.#stand.dataset['state'] = chat.conversation;
    const canEnd = chat.link.is === 'open' && (joined || chat.conversation === 'WAITING');
    this.#end.hidden = !canEnd;
    if (!canEnd) this.#sure.hidden = true;
  }

  #standing(chat: Chat): string {
    if (chat.link.is === 'connecting' && chat.conversation === 'NEW' && chat.attempts > 0) return this.#words.connecting;
    switch (chat.conversation) {
      case 'WAITING':
        return this.#words.waiting;
      case 'AGENT_JOINED':
        return chat.agentName ? this.#words.answersHere : this.#words.joinedNameless;
      case 'CALLBACK':
        return this.#words.callbackHead;
      case 'ENDED':
        return this.#words.ended;
      case 'NEW':
        return '';
    }
  }

  #ask(sure: boolean): void {
    this.#sure.hidden = !sure;
    if (sure) (this.#sure.querySelector('button') as HTMLButtonElement).focus();
    else this.#end.focus();
  }
}
