import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { DeskApi } from '../../api/desk-api';
import type { Me } from '../../api/schemas';
import { DeskClient } from '../../live/client';
import { Keeper } from '../../live/keeper';
import type { Desk } from '../../live/state';
import type { StreamSource } from '../../live/stream';

interface DeskParts {
  me: Me;
  api: DeskApi;
  client: DeskClient;
  keeper: Keeper;
}

const DeskContext = createContext<DeskParts | undefined>(undefined);

function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

export interface DeskProviderProps {
  me: Me;
  api: DeskApi;
  connect?: (url: string) => StreamSource;
  children: ReactNode;
}

/** Opens the desk's connection and closes it with the page. Who is no agent has no desk to open. */
export function DeskProvider({ me, api, connect, children }: DeskProviderProps) {
  const [keeper] = useState(() => new Keeper(me.id, storage()));
  const [client] = useState(() => new DeskClient(api, keeper, connect));
  useEffect(() => {
    if (me.roles.includes('AGENT')) void client.start();
    return () => client.stop();
  }, [client, me]);
  const parts = useMemo(() => ({ me, api, client, keeper }), [me, api, client, keeper]);
  return <DeskContext value={parts}>{children}</DeskContext>;
}

export function useParts(): DeskParts {
  const parts = useContext(DeskContext);
  if (!parts) throw new Error('outside of DeskProvider');
  return parts;
}

export function useDesk(): Desk {
  const { client } = useParts();
  return useSyncExternalStore(client.watch, client.get);
}
