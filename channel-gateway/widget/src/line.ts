import type { FromVisitor } from './protocol';

export interface LineListener {
  opened(): void;
  heard(data: unknown): void;
  closed(code: number): void;
}

/** The gateway takes 20 frames a second; a first burst and then one every 75 ms stay well below. */
const BURST = 10;
const EVERY = 75;

/** One WebSocket at a time. A line that was left says nothing any more. */
export class Line {
  readonly #listener: LineListener;
  #socket: WebSocket | undefined;
  #waiting: FromVisitor[] = [];
  #allowed = BURST;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(listener: LineListener) {
    this.#listener = listener;
  }

  open(address: string): void {
    this.leave();
    const socket = new WebSocket(address);
    this.#socket = socket;
    socket.onopen = () => this.#if(socket, () => this.#listener.opened());
    socket.onmessage = (event) => this.#if(socket, () => this.#listener.heard(event.data));
    socket.onclose = (event) =>
      this.#if(socket, () => {
        this.leave();
        this.#listener.closed(event.code);
      });
  }

  send(frame: FromVisitor): void {
    this.#waiting.push(frame);
    this.#flush();
  }

  leave(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#waiting = [];
    this.#allowed = BURST;
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
  }

  #if(socket: WebSocket, act: () => void): void {
    if (this.#socket === socket) act();
  }

  #flush(): void {
    while (this.#allowed > 0 && this.#waiting.length > 0 && this.#socket?.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify(this.#waiting.shift()));
      this.#allowed--;
    }
    this.#timer ??= setInterval(() => this.#refill(), EVERY);
  }

  #refill(): void {
    this.#allowed = Math.min(BURST, this.#allowed + 1);
    if (this.#waiting.length > 0) this.#flush();
    else if (this.#allowed === BURST) {
      clearInterval(this.#timer);
      this.#timer = undefined;
    }
  }
}
