import { useEffect, useRef } from 'react';

export interface DeskKeys {
  /** Answers the offer; says whether there was one, for only then the key is taken from the browser. */
  accept(): boolean;
  decline(): boolean;
  next(): void;
  previous(): void;
  wrapUp(): void;
  presence(): void;
}

/** The desk's keys, by their place on the keyboard, so that they work in the Persian layout. */
export function useKeys(keys: DeskKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.repeat && act(event, latest.current)) event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

function act(event: KeyboardEvent, keys: DeskKeys): boolean {
  if (event.code === 'F2') return event.shiftKey ? keys.decline() : keys.accept();
  if (event.code === 'Period' && (event.ctrlKey || event.metaKey)) return done(keys.presence);
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return false;
  switch (event.code) {
    case 'KeyJ':
      return done(keys.next);
    case 'KeyK':
      return done(keys.previous);
    case 'KeyW':
      return done(keys.wrapUp);
    default:
      return false;
  }
}

function done(act: () => void): true {
  act();
  return true;
}

/** Letters are letters where one writes, and in an open menu, where they search. */
function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], [role=menu], [role=dialog]') !== null;
}
