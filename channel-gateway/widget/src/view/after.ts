import type { Chat } from '../state';
import { say, type Words } from '../words';
import { el, icon, setText } from './element';

export interface AfterActs {
  rate(score: number, comment: string | undefined): void;
  copy(email: string): void;
}

const BEST = 5;

const PROBLEMS: Record<string, keyof Words> = { 'email-invalid': 'mailBad', 'nothing-said': 'copyNothing', 'too-many-copies': 'copyEnough' };

/** When a conversation has ended: how well it went, and what was said by mail. */
export class After {
  readonly element = el('div', { class: 'after', hidden: true, 'data-testid': 'chat-after' });
  readonly #rate: HTMLFormElement;
  readonly #rateText = el('p', { role: 'status' });
  readonly #stars: HTMLInputElement[];
  readonly #comment: HTMLTextAreaElement;
  readonly #more: HTMLElement;
  readonly #copy: HTMLFormElement;
  readonly #copyText = el('p', { role: 'status' });
  readonly #email: HTMLInputElement;
  readonly #words: Words;

  constructor(words: Words, number: (value: number) => string, acts: AfterActs) {
    this.#words = words;
    this.#stars = Array.from({ length: BEST }, (_, index) => star(index + 1, say(words.stars, { n: number(index + 1), best: number(BEST) })));
    this.#comment = el('textarea', { rows: '2', dir: 'auto', maxlength: '1000', 'aria-label': words.rateComment, placeholder: words.rateComment, 'data-testid': 'chat-rate-comment' });
    this.#more = el('div', { class: 'fields' }, this.#comment, el('button', { type: 'submit', class: 'btn', 'data-testid': 'chat-rate-send' }, words.mailSend));
    const stars = el('div', { class: 'stars', role: 'radiogroup', 'aria-label': words.rateTitle }, ...this.#stars.map((input) => el('label', { class: 'star' }, input, icon('star', 'i big'))));
    this.#rate = el('form', { class: 'place', 'data-testid': 'chat-rate' }, el('b', {}, words.rateTitle), this.#rateText, stars, this.#more);
    const rated = () => acts.rate(this.#score(), this.#comment.value.trim() || undefined);
    this.#rate.addEventListener('change', (event) => event.target !== this.#comment && rated());
    this.#rate.addEventListener('submit', (event) => {
      event.preventDefault();
      rated();
      this.#comment.value = '';
    });
    this.#email = el('input', { type: 'email', dir: 'ltr', maxlength: '254', autocomplete: 'email', 'aria-label': words.mailAddress, placeholder: words.mailAddress, 'data-testid': 'chat-copy-email' });
    this.#copy = el('form', { class: 'place', novalidate: true, 'data-testid': 'chat-copy' }, el('b', {}, words.copyTitle), this.#copyText, el('div', { class: 'callback' }, this.#email, el('button', { type: 'submit', class: 'btn', 'data-testid': 'chat-copy-send' }, words.mailSend)));
    this.#copy.addEventListener('submit', (event) => {
      event.preventDefault();
      const email = this.#email.value.trim();
      if (email) acts.copy(email);
    });
    this.element.append(this.#rate, this.#copy);
  }

  show({ conversation, entries, door, rating, copy }: Chat): void {
    const answered = entries.some(({ author }) => author === 'AGENT');
    const over = conversation === 'ENDED' && answered;
    this.#rate.hidden = !over || !door?.rating;
    this.#copy.hidden = !over || !door?.mail;
    this.element.hidden = this.#rate.hidden && this.#copy.hidden;
    for (const [index, input] of this.#stars.entries()) {
      input.checked = rating?.score === index + 1;
      input.parentElement?.classList.toggle('on', index < (rating?.score ?? 0));
    }
    this.#more.hidden = rating === undefined || (rating.comment !== undefined && rating.done);
    setText(this.#rateText, rating === undefined ? '' : rating.done ? this.#words.rateThanks : this.#words.formSending);
    setText(this.#copyText, this.#said(copy));
    this.#copyText.classList.toggle('bad', copy?.problem !== undefined);
    (this.#email.parentElement as HTMLElement).hidden = copy?.done === true;
  }

  #said(copy: Chat['copy']): string {
    if (!copy) return '';
    if (copy.problem) return this.#words[PROBLEMS[copy.problem] ?? 'formUnavailable'];
    return copy.done ? say(this.#words.copyDone, { address: `\u2068${copy.email}\u2069` }) : this.#words.formSending;
  }

  #score(): number {
    return this.#stars.findIndex(({ checked }) => checked) + 1;
  }
}

function star(score: number, label: string): HTMLInputElement {
  return el('input', { type: 'radio', name: 'score', value: `${score}`, 'aria-label': label, 'data-testid': `chat-rate-${score}` });
}
