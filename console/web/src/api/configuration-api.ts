import { z } from 'zod';
import { whetherDone, type Answer, type Calls } from './call';

const CONFIGURATION = '/api/admin/v1/configuration';

export const Version = z.object({
  number: z.number(),
  author: z.string(),
  at: z.string(),
  comment: z.string().nullish(),
  changes: z.array(z.string()),
});
export type Version = z.infer<typeof Version>;

export const Versions = z.object({ versions: z.array(Version), next: z.number().nullish() });
export type Versions = z.infer<typeof Versions>;

export const Fault = z.object({ path: z.string(), problem: z.string() });
export type Fault = z.infer<typeof Fault>;

export const Validation = z.object({ valid: z.boolean(), errors: z.array(Fault), changes: z.array(z.string()) });
export type Validation = z.infer<typeof Validation>;

const Whole = Version.extend({ content: z.unknown() });

/** A configuration as somebody has written it. */
export interface Written {
  name: string;
  text: string;
}

/** What an administrator may ask of docs/architecture/configuration.md. */
export class ConfigurationApi {
  readonly #calls: Calls;

  constructor(calls: Calls) {
    this.#calls = calls;
  }

  versions(before?: number): Promise<Answer<Versions>> {
    return this.#calls.get(`${CONFIGURATION}/versions${before === undefined ? '' : `?before=${before}`}`, Versions);
  }

  /** Where a version is to be had as a file. */
  fileOf(number: number): string {
    return `${CONFIGURATION}/export?number=${number}`;
  }

  check(written: Written): Promise<Answer<Validation>> {
    return this.#calls.send('POST', `${CONFIGURATION}/validations`, { text: written.text, type: typeOf(written) }, Validation);
  }

  /** What it would change to go back to a version. */
  async checkVersion(number: number): Promise<Answer<Validation>> {
    const old = await this.#calls.get(`${CONFIGURATION}/versions/${number}`, Whole);
    return old.ok ? this.check({ name: `${number}.json`, text: JSON.stringify(old.value.content) }) : old;
  }

  /** @param current the version that the change was looked at against */
  async put(written: Written, current: number, comment: string): Promise<Answer<Version>> {
    const query = comment.trim() === '' ? '' : `?comment=${encodeURIComponent(comment.trim())}`;
    return whetherDone(await this.#calls.send('PUT', CONFIGURATION + query, { text: written.text, type: typeOf(written), match: tag(current) }, Version));
  }

  async restore(number: number, current: number): Promise<Answer<Version>> {
    return whetherDone(await this.#calls.send('POST', `${CONFIGURATION}/versions/${number}/restorations`, { text: '', type: 'application/json', match: tag(current) }, Version));
  }
}

function typeOf({ name }: Written): string {
  return name.toLowerCase().endsWith('.json') ? 'application/json' : 'application/yaml';
}

function tag(number: number): string {
  return `"${number}"`;
}
