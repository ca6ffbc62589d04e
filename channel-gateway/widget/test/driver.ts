import type { FromGateway, FromVisitor } from '../src/protocol';
import { begin, keep, type Chat, type Kept } from '../src/state';
import { step, type Act, type Happening } from '../src/step';

/** A widget without a browser: happenings in, acts recorded, the time set by hand. */
export class Driver {
  chat: Chat;
  now = 1_000_000;
  acts: Act[] = [];

  constructor(kept?: Kept, gateways = 1) {
    this.chat = begin({ gateways, language: 'en' }, kept);
  }

  static connected(frame: Partial<FromGateway & { type: 'welcome' }> = {}, gateways = 1): Driver {
    const driver = new Driver(undefined, gateways);
    driver.own();
    driver.open();
    driver.welcome(frame);
    driver.acts = [];
    return driver;
  }

  tell(happening: Happening): void {
    const { chat, acts } = step(this.chat, happening, this.now);
    this.chat = chat;
    this.acts.push(...acts);
  }

  own(kept?: Kept): void {
    this.tell({ type: 'owned', kept, wanted: true });
  }

  open(): void {
    this.tell({ type: 'opened' });
  }

  hear(frame: FromGateway): void {
    this.tell({ type: 'heard', data: JSON.stringify(frame), chance: 0 });
  }

  welcome(frame: Partial<FromGateway & { type: 'welcome' }> = {}): void {
    this.hear({ type: 'welcome', token: 't1', state: 'NEW', lastNumber: 0, position: 0, transcript: [], ...frame });
  }

  close(code: number, chance = 0): void {
    this.tell({ type: 'closed', code, chance });
  }

  later(ms: number): void {
    this.now += ms;
    this.tell({ type: 'clock', chance: 0 });
  }

  write(text: string): void {
    this.tell({ type: 'wrote', text });
  }

  get sent(): FromVisitor[] {
    return this.acts.flatMap((act) => (act.do === 'send' ? [act.frame] : []));
  }

  get connects(): number[] {
    return this.acts.flatMap((act) => (act.do === 'connect' ? [act.gateway] : []));
  }

  get kept(): Kept {
    return JSON.parse(JSON.stringify(keep(this.chat))) as Kept;
  }

  takeSent(): FromVisitor[] {
    const { sent } = this;
    this.acts = [];
    return sent;
  }
}

export function fromAgent(position: number, text: string) {
  return {
    type: 'message' as const,
    position,
    messageId: `a${position}`,
    author: 'AGENT' as const,
    authorName: 'Negar',
    text,
    at: '2026-11-21T08:00:00Z',
  };
}

export function fromVisitor(position: number, number: number, text: string) {
  return {
    type: 'message' as const,
    position,
    messageId: `c${number}`,
    author: 'CUSTOMER' as const,
    text,
    at: '2026-11-21T08:00:00Z',
    number,
  };
}

/** A frame as it comes while it is news: without a place. */
export function live<F extends { position: number }>(frame: F): Omit<F, 'position'> {
  const { position: _later, ...rest } = frame;
  return rest;
}
