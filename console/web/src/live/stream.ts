import { LIVE_EVENTS, readLive, type LiveEvent, type LiveName } from '../api/schemas';

export interface StreamListener {
  opened(): void;
  event(event: LiveEvent): void;
  /** The stream broke; `waitFor` is the pause before the next try. */
  broken(waitFor: number): void;
}

export interface StreamSource {
  addEventListener(name: string, listener: (event: MessageEvent<string>) => void): void;
  close(): void;
}

const LONGEST_PAUSE = 10_000;

/**
 * The desk's stream. It goes on from the last cursor it saw; each new try waits longer, up to a limit, and by chance
 * a little more, so that a restarted service is not met by everybody at once.
 */
export class Stream {
  readonly #listener: StreamListener;
  readonly #connect: (url: string) => StreamSource;
  readonly #chance: () => number;
  #cursor = '';
  #tries = 0;
  #source: StreamSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    listener: StreamListener,
    connect: (url: string) => StreamSource = (url) => new EventSource(url, { withCredentials: true }),
    chance: () => number = Math.random,
  ) {
    this.#listener = listener;
    this.#connect = connect;
    this.#chance = chance;
  }

  start(cursor: string): void {
    this.#cursor = cursor;
    this.#tries = 0;
    this.#open();
  }

  /** Does not wait for the pause to end. */
  tryNow(): void {
    if (this.#timer !== undefined) this.#open();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const source = this.#source;
    this.#source = undefined;
    source?.close();
  }

  #open(): void {
    this.stop();
    const source = this.#connect(`/api/desk/v1/stream?cursor=${encodeURIComponent(this.#cursor)}`);
    this.#source = source;
    const on = (name: string, act: (event: MessageEvent<string>) => void) =>
      source.addEventListener(name, (event) => {
        if (this.#source === source) act(event);
      });
    on('open', () => {
      this.#tries = 0;
      this.#listener.opened();
    });
    on('error', () => this.#again());
    for (const name of Object.keys(LIVE_EVENTS) as LiveName[]) on(name, (event) => this.#take(name, event));
  }

  #take(name: LiveName, event: MessageEvent<string>): void {
    const live = readLive(name, event.data);
    if (live) this.#listener.event(live);
    // moved on only after the event is applied, and also past one that was not understood
    if (event.lastEventId) this.#cursor = event.lastEventId;
  }

  #again(): void {
    this.stop();
    const full = Math.min(LONGEST_PAUSE, 300 * 2 ** this.#tries);
    const pause = full / 2 + (full / 2) * this.#chance();
    this.#tries++;
    this.#timer = setTimeout(() => this.#open(), pause);
    this.#listener.broken(pause);
  }
}
