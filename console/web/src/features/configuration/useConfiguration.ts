import { useInfiniteQuery } from '@tanstack/react-query';
import type { Version } from '../../api/configuration-api';
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

/** Who changed what when, as far back as one has asked. */
export function useConfiguration(): History {
  const { api, client } = useParts();
  const { data, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: keys.configuration,
    queryFn: async ({ pageParam }) => {
      const answer = await api.configuration.versions(pageParam);
      if (!answer.ok && answer.refusal.name === 'signed-out') client.signedOut();
      return answer;
    },
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => (last.ok ? (last.value.next ?? undefined) : undefined),
    refetchInterval: EVERY,
    staleTime: 0,
  });
  const pages = data?.pages ?? [];
  const failed = pages.find((page) => !page.ok);
  return {
    versions: pages.flatMap((page) => (page.ok ? page.value.versions : [])),
    failed: failed && !failed.ok ? failed.refusal : undefined,
    hasMore: hasNextPage,
    more: () => void fetchNextPage(),
    refresh: () => void refetch(),
  };
}
