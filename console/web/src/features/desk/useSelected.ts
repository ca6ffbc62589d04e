import { useCallback, useEffect, useRef, useState } from 'react';
import { usePlace } from '../../app/place';
import { inOrder } from '../../live/views';
import { useDesk } from './DeskContext';

/**
 * The open conversation. It stands in the address, so that a reload comes back to it; when it leaves the list, the one
 * that takes its place is opened.
 */
export function useSelected() {
  const desk = useDesk();
  const [selected, setSelected] = useState(fromAddress);
  const order = inOrder(desk).map((row) => row.interactionId);
  const before = useRef(order);
  const { isDesk, go } = usePlace();
  const select = useCallback(
    (id: string) => {
      setSelected(id);
      if (!isDesk) go('/');
    },
    [isDesk, go],
  );
  useEffect(() => {
    if (isDesk) history.replaceState(null, '', selected ? `/interactions/${encodeURIComponent(selected)}` : '/');
  }, [isDesk, selected]);
  const isLoaded = desk.agent !== undefined;
  const isHere = selected !== undefined && order.includes(selected);
  useEffect(() => {
    if (!isLoaded) return;
    const place = selected ? before.current.indexOf(selected) : -1;
    if (selected && !isHere && place >= 0) setSelected(order[Math.min(place, order.length - 1)]);
    before.current = order;
  });
  const move = useCallback(
    (by: number) => {
      const place = selected ? order.indexOf(selected) : -1;
      const next = order[place < 0 ? 0 : Math.min(order.length - 1, Math.max(0, place + by))];
      if (next) select(next);
    },
    [order, select, selected],
  );
  return { selected: isHere ? selected : undefined, select, move };
}

function fromAddress(): string | undefined {
  const match = /^\/interactions\/([^/]+)$/.exec(location.pathname);
  return match?.[1] ? decodeURIComponent(match[1]) : undefined;
}
