import { preferences } from './preferences';

type Note = [frequency: number, at: number];

const OFFER: Note[] = [
  [587, 0],
  [784, 0.16],
];
const MESSAGE: Note[] = [[659, 0]];
const LOST: Note[] = [
  [440, 0],
  [330, 0.14],
];

/** Soft notes, made on the spot. A browser lets them out only after the person has touched the page. */
class Sound {
  #context: AudioContext | undefined;

  get on(): boolean {
    return preferences.get('sound') !== 'off';
  }

  set on(on: boolean) {
    preferences.set('sound', on ? 'on' : 'off');
  }

  unlock(): void {
    this.#context ??= 'AudioContext' in window ? new AudioContext() : undefined;
    if (this.#context?.state === 'suspended') void this.#context.resume();
  }

  offer(): void {
    this.#play(OFFER, 0.12);
  }

  message(): void {
    this.#play(MESSAGE, 0.07);
  }

  lost(): void {
    this.#play(LOST, 0.07);
  }

  #play(notes: Note[], volume: number): void {
    const context = this.#context;
    if (!this.on || context?.state !== 'running') return;
    for (const [frequency, at] of notes) {
      const start = context.currentTime + at;
      const tone = new OscillatorNode(context, { frequency });
      const gain = new GainNode(context, { gain: 0 });
      gain.gain.setValueAtTime(0, start);
      gain.gain.linearRampToValueAtTime(volume, start + 0.02);
      gain.gain.exponentialRampToValueAtTime(0.0001, start + 0.5);
      tone.connect(gain).connect(context.destination);
      tone.start(start);
      tone.stop(start + 0.55);
    }
  }
}

export const sound = new Sound();
