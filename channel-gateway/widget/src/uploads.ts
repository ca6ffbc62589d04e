import { Doors, problemOf } from './doors';
import type { SharedFile } from './protocol';

const TOKEN = 'x-chat-token';
const LONGEST_NAME = 200;

/** Hands files in before the message that speaks of them, and fetches those of the conversation. */
export class FileDoor {
  readonly #doors: Doors;

  constructor(addresses: string[]) {
    this.#doors = new Doors(addresses);
  }

  /** The problem's name, where there is one. Handed in again under the same id it is the same file. */
  async put(upload: string, file: File, token: string): Promise<string | undefined> {
    const name = encodeURIComponent(file.name.slice(-LONGEST_NAME));
    return problemOf(await this.#doors.call(`/${upload}?name=${name}`, { method: 'PUT', headers: { [TOKEN]: token }, body: file }));
  }

  /** Saves it where the visitor's browser saves files; false where it could not be had. */
  async save({ id, name }: SharedFile, token: string): Promise<boolean> {
    const response = await this.#doors.call(`/${id}?name=${encodeURIComponent(name)}`, { headers: { [TOKEN]: token } });
    if (!response?.ok) return false;
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return true;
  }
}
