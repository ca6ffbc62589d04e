import { useSyncExternalStore } from 'react';

const watchers = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  timer ??= setInterval(tick, 250);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  now = Date.now();
  for (const watcher of watchers) watcher();
}

/** The time, rounded down to `step`: a component is drawn anew only when its own unit changes. */
export function useNow(step = 1_000): number {
  return useSyncExternalStore(watch, () => {
    if (timer === undefined) now = Date.now();
    return Math.floor(now / step) * step;
  });
}
