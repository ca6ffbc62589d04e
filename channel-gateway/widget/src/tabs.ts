/**
 * Which of a browser's tabs holds the conversation. Numbers are given by the holder alone, so two tabs never give one
 * number to two messages. A tab takes the conversation over when the visitor acts in it, and gets it when the holder
 * is closed.
 */
export interface Tabs {
  /** Asks for the conversation; waits while another tab has it. */
  ask(): void;
  /** Takes it from whichever tab has it. */
  take(): void;
}

export interface TabListener {
  owned(): void;
  disowned(): void;
}

export function openTabs(name: string, listener: TabListener): Tabs {
  return 'locks' in navigator ? new LockedTabs(name, listener) : new MarkedTabs(name, listener);
}

/**
 * The browser's own locks: exclusive, and released with the page whatever ends it. A tab may have several requests
 * under way, its own theft of the lock it was just given among them; only the loss of the latest grant is a loss.
 */
class LockedTabs implements Tabs {
  readonly #name: string;
  readonly #listener: TabListener;
  #requests = 0;
  /** The request that holds the lock, or 0. */
  #holder = 0;
  #waits = false;

  constructor(name: string, listener: TabListener) {
    this.#name = name;
    this.#listener = listener;
  }

  ask(): void {
    if (this.#holder !== 0 || this.#waits) return;
    this.#waits = true;
    this.#request({}, () => (this.#waits = false));
  }

  take(): void {
    if (this.#holder !== 0) this.#listener.owned();
    else this.#request({ steal: true });
  }

  #request(options: LockOptions, granted: () => void = () => {}): void {
    const mine = ++this.#requests;
    const held = navigator.locks.request(this.#name, options, () => {
      granted();
      const mineAlready = this.#holder !== 0;
      this.#holder = mine;
      if (!mineAlready) this.#listener.owned();
      return new Promise<never>(() => {});
    });
    held.catch((reason: unknown) => {
      if (this.#holder === mine) this.#lost();
      else if (!(reason instanceof DOMException && reason.name === 'AbortError')) this.#alone(mine);
    });
  }

  /** No locks for this page, as where the visitor denies sites their data: no other tab can know of the conversation. */
  #alone(request: number): void {
    const mineAlready = this.#holder !== 0;
    this.#holder = request;
    if (!mineAlready) this.#listener.owned();
  }

  #lost(): void {
    this.#holder = 0;
    this.#listener.disowned();
    this.ask();
  }
}

/** Where there are no locks (a page without TLS): the tab that acted last marks the storage, the others see it. */
class MarkedTabs implements Tabs {
  readonly #key: string;
  readonly #listener: TabListener;
  readonly #me = Math.random().toString(36).slice(2);
  #holds = false;

  constructor(name: string, listener: TabListener) {
    this.#key = `${name}:tab`;
    this.#listener = listener;
    addEventListener('storage', (event) => {
      if (event.key === this.#key && this.#holds && localStorage.getItem(this.#key) !== this.#me) this.#lose();
    });
    addEventListener('pagehide', () => {
      if (this.#holds) localStorage.removeItem(this.#key);
    });
  }

  ask(): void {
    this.take();
  }

  take(): void {
    try {
      localStorage.setItem(this.#key, this.#me);
    } catch {
      // no storage, no other tab that could know of the conversation
    }
    this.#holds = true;
    this.#listener.owned();
  }

  #lose(): void {
    this.#holds = false;
    this.#listener.disowned();
  }
}
