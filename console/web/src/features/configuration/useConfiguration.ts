import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import type { Version, Versions } from '../../api/configuration-api';
import type { Refusal } from '../../api/call';
import { useParts } from '../desk/DeskContext';
import { keys } from '../desk/keys';

const EVERY = 10_000;

interface History {
  /** The newest first: it is in force. */
  versions: Version[];
  failed?: Refusal;
  hasMore: boolean;
  more(): void;
  refresh(): void;
}

/** Who changed what when, as far back as one has asked. What fails to load leaves what was seen last. */
export function useConfiguration(): History {
  const { api, client } = useParts();
  const { data, error, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery<Versions, Refusal, InfiniteData<Versions>, readonly string[], number | undefined>({
    queryKey: keys.configuration,
    queryFn: async ({ pageParam }) => {
      const answer = await api.configuration.versions(pageParam);
      if (answer.ok) return answer.value;
      if (answer.refusal.name === 'signed-out') client.signedOut();
      throw answer.refusal;
    },
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: EVERY,
    staleTime: 0,
  });
  return {
    versions: data?.pages.flatMap((page) => page.versions) ?? [],
    failed: error ?? undefined,
    hasMore: hasNextPage,
    more: () => void fetchNextPage(),
    refresh: () => void refetch(),
  };
}
