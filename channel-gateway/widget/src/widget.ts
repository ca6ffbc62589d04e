import { askDoor } from './door';
import { Line } from './line';
import type { Memory } from './memory';
import { begin, hasSomethingToSay, keep, type Chat } from './state';
import { step, wakeAt, type Act, type Happening } from './step';
import type { Settings } from './settings';
import { openTabs, type Tabs } from './tabs';

/** So often one that is not connected asks whether somebody is there by now. */
const ASK_EVERY = 60_000;

/** Carries happenings to the rules and their acts to the browser. Decides nothing itself. */
export class Widget {
  readonly #settings: Settings;
  readonly #memory: Memory;
  readonly #line: Line;
  readonly #tabs: Tabs;
  readonly #show: (chat: Chat) => void;
  #chat: Chat;
  #kept = '';
  #wanted = false;
  #owns = false;
  #alarm: ReturnType<typeof setTimeout> | undefined;

  constructor(settings: Settings, memory: Memory, show: (chat: Chat) => void) {
    this.#settings = settings;
    this.#memory = memory;
    this.#show = show;
    this.#chat = begin(
      { gateways: settings.gateways.length, language: settings.language, name: settings.name, visitor: settings.visitor },
      memory.recall(),
    );
    this.#line = new Line({
      opened: () => this.tell({ type: 'opened' }),
      heard: (data) => this.tell({ type: 'heard', data, chance: Math.random() }),
      closed: (code) => this.tell({ type: 'closed', code, chance: Math.random() }),
    });
    this.#tabs = openTabs(memory.name, {
      owned: () => {
        this.#owns = true;
        this.tell({ type: 'owned', kept: memory.recall(), wanted: this.#wanted });
      },
      disowned: () => {
        this.#owns = false;
        this.tell({ type: 'disowned' });
      },
    });
  }

  get chat(): Chat {
    return this.#chat;
  }

  /** Where the panel was open it is taken; else a conversation that was begun goes on by itself, a new one waits. */
  start({ take }: { take: boolean }): void {
    addEventListener('online', () => this.tell({ type: 'awake' }));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.tell({ type: 'awake' });
    });
    setInterval(() => {
      if (this.#chat.link.is !== 'open' && document.visibilityState === 'visible') void this.#askDoor();
    }, ASK_EVERY);
    void this.#askDoor();
    this.#show(this.#chat);
    if (take) this.take();
    else if (hasSomethingToSay(this.#chat)) this.#tabs.ask();
  }

  async #askDoor(): Promise<void> {
    this.tell({ type: 'door', door: await askDoor(this.#settings.doors) });
  }

  /** The visitor wants the conversation in this tab. */
  take(): void {
    this.#wanted = true;
    if (this.#chat.link.is === 'off' || this.#chat.link.is === 'elsewhere') this.#tabs.take();
    else this.tell({ type: 'wanted' });
  }

  tell(happening: Happening): void {
    const { chat, acts } = step(this.#chat, happening, Date.now());
    this.#chat = chat;
    this.#remember(chat);
    for (const act of acts) this.#act(act);
    this.#setAlarm(chat);
    this.#show(chat);
  }

  #act(act: Act): void {
    switch (act.do) {
      case 'connect':
        return this.#line.open(this.#settings.gateways[act.gateway] ?? '');
      case 'disconnect':
        return this.#line.leave();
      case 'send':
        return this.#line.send(act.frame);
    }
  }

  /** Written before anything is sent: a number that may be on the log is never given again. */
  #remember(chat: Chat): void {
    if (!this.#owns) return;
    const kept = JSON.stringify(keep(chat));
    if (kept === this.#kept) return;
    this.#kept = kept;
    this.#memory.keep(keep(chat));
  }

  #setAlarm(chat: Chat): void {
    clearTimeout(this.#alarm);
    const at = wakeAt(chat);
    if (at === undefined) return;
    this.#alarm = setTimeout(() => this.tell({ type: 'clock', chance: Math.random() }), Math.max(0, at - Date.now()));
  }
}
