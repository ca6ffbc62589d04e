import type { Question } from '../door';
import { offerOf } from '../offer';
import type { Chat } from '../state';
import type { Language, Words } from '../words';
import { el, setText } from './element';

const OWN: Partial<Record<Question['kind'], keyof Words>> = { NAME: 'formName', EMAIL: 'mailAddress', PHONE: 'formPhone' };
const TYPES = { NAME: 'text', EMAIL: 'email', PHONE: 'tel', TEXT: 'text' } as const;
const FILLED = { NAME: 'name', EMAIL: 'email', PHONE: 'tel', TEXT: 'off' } as const;

type Field = HTMLInputElement | HTMLSelectElement;

/** What the business asks before the conversation; once answered it is not asked again on this device. */
export class Questions {
  readonly element = el('div', { class: 'place', hidden: true, 'data-testid': 'chat-questions' });
  readonly #text = el('p', { role: 'status' });
  readonly #form = el('form', { class: 'fields', novalidate: true });
  readonly #language: Language;
  readonly #name: string | undefined;
  #asked: Question[] = [];
  #fields: [Question, Field][] = [];

  constructor(language: Language, name: string | undefined, answered: (answers: Record<string, string>) => void) {
    this.#language = language;
    this.#name = name;
    const { words } = language;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      const wrong = this.#fields.find(([question, field]) => (question.required && field.value.trim() === '') || !field.checkValidity());
      setText(this.#text, wrong ? words.questionsMissing : '');
      this.#text.classList.toggle('bad', wrong !== undefined);
      if (wrong) return wrong[1].focus();
      answered(Object.fromEntries(this.#fields.map(([{ id }, { value }]) => [id, value.trim()] as const).filter(([, value]) => value !== '')));
    });
    this.element.append(el('b', {}, words.questionsTitle), this.#text, this.#form);
  }

  /** Whether the visitor is to answer before they write. */
  show(chat: Chat): boolean {
    const asked = chat.door?.questions ?? [];
    const needed = asked.length > 0 && chat.answers === undefined && chat.conversation === 'NEW' && chat.entries.length === 0 && offerOf(chat) === 'chat' && chat.drafts.length === 0;
    if (needed && asked !== this.#asked && JSON.stringify(asked) !== JSON.stringify(this.#asked)) this.#make(asked);
    this.element.hidden = !needed;
    return needed;
  }

  focus(): void {
    this.#fields[0]?.[1].focus({ preventScroll: true });
  }

  #make(asked: Question[]): void {
    this.#asked = asked;
    this.#fields = asked.map((question) => [question, this.#field(question)]);
    const labels = this.#fields.map(([question, field]) => el('label', {}, el('span', {}, this.#label(question)), field));
    this.#form.replaceChildren(...labels, el('button', { type: 'submit', class: 'btn main', 'data-testid': 'chat-questions-go' }, this.#language.words.questionsGo));
  }

  #field(question: Question): Field {
    const testId = { 'data-testid': `chat-question-${question.id}`, required: question.required };
    if (question.kind === 'CHOICE') {
      const choices = question.choices.map((choice) => el('option', { value: this.#in(choice) }, this.#in(choice)));
      return el('select', testId, el('option', { value: '' }), ...choices);
    }
    const field = el('input', { type: TYPES[question.kind], autocomplete: FILLED[question.kind], maxlength: '500', dir: question.kind === 'TEXT' || question.kind === 'NAME' ? 'auto' : 'ltr', ...testId });
    if (question.kind === 'NAME') field.value = this.#name ?? '';
    return field;
  }

  #label(question: Question): string {
    const own = OWN[question.kind];
    const label = this.#in(question.label) || (own ? this.#language.words[own] : question.id);
    return question.required ? label : `${label} (${this.#language.words.optional})`;
  }

  /** In the visitor's language, else as it has been put. */
  #in(texts: Record<string, string>): string {
    return texts[this.#language.tag] ?? texts['en'] ?? Object.values(texts)[0] ?? '';
  }
}
