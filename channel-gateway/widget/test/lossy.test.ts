import { describe, expect, it } from 'vitest';
import type { Entry, FromGateway, FromVisitor } from '../src/protocol';
import { Driver } from './driver';

/** A gateway on a bad day: it loses lines, ticks and welcomes, but never what it ticked. */
class LossyGateway {
  readonly log: Entry[] = [];
  readonly ticked = new Set<number>();

  take(frame: FromVisitor): FromGateway[] {
    if (frame.type === 'hello') return [this.#welcome(frame.after ?? 0)];
    if (frame.type !== 'message') return [];
    const known = this.log.find((entry) => entry.number === frame.number);
    const entry = known ?? this.#append(frame.number, frame.text);
    return [
      { type: 'ticked', number: frame.number, messageId: entry.messageId, at: entry.at },
      { type: 'message', ...entry, position: undefined },
    ];
  }

  #append(number: number, text: string): Entry {
    const position = this.log.length + 1;
    const entry: Entry = { position, messageId: `m${number}`, author: 'CUSTOMER', text, at: '2026-11-21T08:00:00Z', number };
    this.log.push(entry);
    return entry;
  }

  #welcome(after: number): FromGateway {
    return {
      type: 'welcome',
      token: 't',
      state: 'WAITING',
      lastNumber: this.log.at(-1)?.number ?? 0,
      position: this.log.length,
      transcript: this.log.slice(after),
    };
  }
}

/** A small seeded generator: a failing seed can be run again. */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Sends what the widget wants to send; each frame may break the line on its way there or its answer's way back. */
function carry(driver: Driver, gateway: LossyGateway, chance: () => number, loss: number): void {
  for (let rounds = 0; rounds < 100 && driver.acts.length > 0; rounds++) {
    const [act, ...rest] = driver.acts;
    driver.acts = rest;
    if (act?.do === 'connect') driver.tell({ type: 'opened' });
    if (act?.do !== 'send') continue;
    if (chance() < loss) return lose(driver);
    for (const answer of gateway.take(act.frame)) {
      if (chance() < loss) return lose(driver);
      if (answer.type === 'ticked') gateway.ticked.add(answer.number);
      driver.hear(answer);
      if (chance() < 0.1) driver.hear(answer);
    }
  }
}

function lose(driver: Driver): void {
  driver.acts = [];
  driver.close(1006);
}

describe('on a bad line', () => {
  it.each(Array.from({ length: 200 }, (_, seed) => seed))('every text arrives once, in the order typed (seed %i)', (seed) => {
    const chance = chances(seed);
    const gateway = new LossyGateway();
    let driver = new Driver();
    driver.own();
    const typed: string[] = [];
    for (let i = 0; i < 60; i++) {
      if (chance() < 0.5) {
        typed.push(`text ${typed.length}`);
        driver.write(typed.at(-1)!);
      }
      if (chance() < 0.05) {
        const { kept, now } = driver;
        driver = new Driver(kept);
        driver.now = now;
        driver.own(kept);
      }
      carry(driver, gateway, chance, 0.15);
      driver.later(31_000);
    }
    for (let i = 0; i < 10; i++) {
      driver.later(31_000);
      carry(driver, gateway, chance, 0);
    }

    expect(gateway.log.map((entry) => entry.text)).toEqual(typed);
    expect(driver.chat.entries.map((entry) => entry.text)).toEqual(typed);
    expect(driver.chat.drafts).toEqual([]);
  });
});
