import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTabs, type Tabs } from '../src/tabs';

interface Request {
  steal: boolean;
  grant: () => void;
  reject: () => void;
}

/** The browser's lock manager: exclusive, first come first served, with theft. What it tells comes a moment later. */
class Locks {
  #holder: Request | undefined;
  #queue: Request[] = [];

  request(_name: string, options: LockOptions, callback: () => Promise<never>): Promise<never> {
    return new Promise((_resolve, reject) => {
      const request: Request = {
        steal: options.steal === true,
        grant: () => void callback(),
        reject: () => reject(new DOMException('stolen', 'AbortError')),
      };
      if (request.steal) {
        this.#holder?.reject();
        this.#give(request);
      } else {
        this.#queue.push(request);
        this.#next();
      }
    });
  }

  /** The tab that holds it is closed. */
  closeHolder(): void {
    this.#holder = undefined;
    this.#next();
  }

  #next(): void {
    if (this.#holder) return;
    const next = this.#queue.shift();
    if (next) this.#give(next);
  }

  #give(request: Request): void {
    this.#holder = request;
    queueMicrotask(() => request.grant());
  }
}

/** What one tab was told, and whether it holds the conversation by that. */
class Tab {
  readonly told: string[] = [];
  readonly tabs: Tabs;

  constructor() {
    this.tabs = openTabs('chat', { owned: () => this.told.push('owned'), disowned: () => this.told.push('disowned') });
  }

  get holds(): boolean {
    return this.told.at(-1) === 'owned';
  }
}

describe('the tabs of a browser', () => {
  let locks: Locks;
  const settle = () => new Promise((done) => setTimeout(done));

  beforeEach(() => {
    locks = new Locks();
    vi.stubGlobal('navigator', { locks });
  });

  afterEach(() => vi.unstubAllGlobals());

  it('one holds the conversation, the next waits until it is closed', async () => {
    const [one, two] = [new Tab(), new Tab()];
    one.tabs.ask();
    two.tabs.ask();
    await settle();
    expect([one.holds, two.holds]).toEqual([true, false]);

    locks.closeHolder();
    await settle();
    expect(two.holds).toBe(true);
  });

  it('one that acts takes it, and the other gets it back when that one is closed', async () => {
    const [one, two] = [new Tab(), new Tab()];
    one.tabs.ask();
    await settle();
    two.tabs.take();
    await settle();
    expect([one.holds, two.holds]).toEqual([false, true]);

    locks.closeHolder();
    await settle();
    expect(one.holds).toBe(true);
  });

  it('it goes to and fro as often as the visitor changes tabs', async () => {
    const [one, two] = [new Tab(), new Tab()];
    for (let i = 0; i < 5; i++) {
      one.tabs.take();
      await settle();
      expect([one.holds, two.holds]).toEqual([true, false]);
      two.tabs.take();
      await settle();
      expect([one.holds, two.holds]).toEqual([false, true]);
    }
  });

  it('one that asks and takes in one breath, as a reload may, does not lose it to itself', async () => {
    const one = new Tab();
    one.tabs.ask();
    one.tabs.take();
    await settle();
    expect(one.holds).toBe(true);

    const two = new Tab();
    two.tabs.take();
    await settle();
    expect([one.holds, two.holds]).toEqual([false, true]);
  });

  it('one that gets no locks, as where site data is denied, has it', async () => {
    const denied = () => Promise.reject(new DOMException('denied', 'SecurityError'));
    vi.stubGlobal('navigator', { locks: { request: denied } });
    const one = new Tab();
    one.tabs.ask();
    one.tabs.take();
    await settle();

    expect(one.told).toEqual(['owned']);
  });

  it('one that has it is told so again when the visitor asks for it here', async () => {
    const one = new Tab();
    one.tabs.take();
    await settle();
    one.tabs.take();

    expect(one.told).toEqual(['owned', 'owned']);
  });
});
