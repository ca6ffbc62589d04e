import { useCallback, useState } from 'react';
import { isPassing } from '../../api/call';
import { newCommandId } from '../../api/desk-api';
import type { SharedFile } from '../../api/schemas';
import { useParts } from './DeskContext';

export interface Chosen {
  /** The upload's id: handed in again it is the same file. */
  key: string;
  file: File;
  phase: 'uploading' | 'ready' | 'refused';
  problem?: string;
  shared?: SharedFile;
}

const MOST = 10;
const TRIES = 3;
const PAUSE = 2_000;

/** The files that are to go with the next reply of a conversation. They are handed in as soon as they are chosen. */
export function useFiles(interactionId: string) {
  const { api } = useParts();
  const [all, setAll] = useState<Record<string, Chosen[]>>({});
  const chosen = all[interactionId] ?? [];
  const change = useCallback((id: string, to: (before: Chosen[]) => Chosen[]) => setAll((before) => ({ ...before, [id]: to(before[id] ?? []) })), []);

  async function handIn({ key, file }: Chosen): Promise<void> {
    let answer = await api.upload(key, file);
    for (let tried = 1; tried < TRIES && !answer.ok && isPassing(answer.refusal); tried++) {
      await new Promise((done) => setTimeout(done, PAUSE));
      answer = await api.upload(key, file);
    }
    const outcome: Partial<Chosen> = answer.ok ? { phase: 'ready', shared: answer.value } : { phase: 'refused', problem: answer.refusal.name };
    change(interactionId, (before) => before.map((it) => (it.key === key ? { ...it, ...outcome } : it)));
  }

  function choose(files: Iterable<File>): void {
    const added = Array.from(files, (file): Chosen => ({ key: newCommandId(), file, phase: 'uploading' })).slice(0, MOST - chosen.length);
    change(interactionId, (before) => [...before, ...added]);
    for (const each of added) void handIn(each);
  }

  return {
    chosen,
    choose,
    drop: (key: string) => change(interactionId, (before) => before.filter((it) => it.key !== key)),
    clear: () => change(interactionId, () => []),
    /** None is on its way, none was refused. */
    ready: chosen.every((it) => it.phase === 'ready'),
    shared: chosen.flatMap((it) => it.shared ?? []),
  };
}
