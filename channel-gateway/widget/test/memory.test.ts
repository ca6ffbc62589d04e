import { describe, expect, it } from 'vitest';
import { readKept } from '../src/memory';

describe('what the browser kept', () => {
  it('is read back', () => {
    const kept = { token: 't', nextNumber: 4, drafts: [{ number: 3, text: 'x', at: 1, phase: 'queued' }] };

    expect(readKept(JSON.stringify(kept))).toEqual(kept);
  });

  it('never gives a number twice, even when what was kept is odd', () => {
    const kept = readKept('{"nextNumber":1,"drafts":[{"number":9,"text":"x","at":1,"phase":"queued"},{"number":"1"},null]}');

    expect(kept).toMatchObject({ nextNumber: 10 });
    expect(kept?.drafts).toHaveLength(1);
  });

  it('may be anything, and then it is nothing', () => {
    for (const text of ['', 'null', '[]', '{"drafts":7}', '{']) expect(readKept(text)).toBeUndefined();
  });
});
