import { useSyncExternalStore } from 'react';

const watchers = new Set<() => void>();

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  window.addEventListener('popstate', watcher);
  return () => {
    watchers.delete(watcher);
    window.removeEventListener('popstate', watcher);
  };
}

function go(path: string): void {
  history.pushState(null, '', path);
  for (const watcher of watchers) watcher();
}

/** Where in the console this page is. */
export function usePlace(): { isFloor: boolean; isCallbacks: boolean; isConfiguration: boolean; isLedger: boolean; isDesk: boolean; go(path: string): void } {
  const path = useSyncExternalStore(watch, () => location.pathname);
  const isCallbacks = path === '/floor/callbacks';
  const isFloor = path === '/floor' || isCallbacks;
  const isConfiguration = path === '/configuration';
  const isLedger = path === '/ledger';
  return { isFloor, isCallbacks, isConfiguration, isLedger, isDesk: !isFloor && !isConfiguration && !isLedger, go };
}
