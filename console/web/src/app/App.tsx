import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { Lock, TriangleAlert } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { DeskApi } from '../api/desk-api';
import { DeskPage, DeskProvider, OfficePage } from '../features/desk';
import type { StreamSource } from '../live/stream';
import { Language, useWords } from './Language';
import { useTheme } from './Theme';

const RETRY_EVERY = 5_000;

export interface AppProps {
  api: DeskApi;
  connect?: (url: string) => StreamSource;
}

/** Asks who is here, then opens their desk. */
export function App(props: AppProps) {
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } }));
  return (
    <QueryClientProvider client={queries}>
      <Entrance {...props} />
    </QueryClientProvider>
  );
}

function Entrance({ api, connect }: AppProps) {
  useTheme();
  const me = useQuery({
    queryKey: ['me'],
    queryFn: () => api.me(),
    refetchInterval: (query) => (query.state.data?.ok ? false : RETRY_EVERY),
    refetchOnWindowFocus: false,
  });
  const answer = me.data;
  const signedOut = answer?.ok === false && answer.refusal.name === 'signed-out';
  useEffect(() => {
    // loading the page anew leads through the sign-in
    if (signedOut) location.reload();
  }, [signedOut]);
  if (!answer || signedOut) return null;
  return (
    <Language wish={answer.ok ? answer.value.language : undefined}>
      {!answer.ok ? (
        <CannotStart onAgain={() => void me.refetch()} />
      ) : !answer.value.roles.some((role) => role === 'AGENT' || role === 'SUPERVISOR' || role === 'ADMIN') ? (
        <NoDesk />
      ) : (
        <DeskProvider me={answer.value} api={api} connect={connect}>
          {answer.value.roles.includes('AGENT') ? <DeskPage /> : <OfficePage />}
        </DeskProvider>
      )}
    </Language>
  );
}

function CannotStart({ onAgain }: { onAgain(): void }) {
  const t = useWords();
  return (
    <Alone icon={<TriangleAlert className="i" aria-hidden="true" />} title={t('start.failed')} text={t('start.text')}>
      <button type="button" className="btn main" onClick={onAgain}>
        {t('start.again')}
      </button>
    </Alone>
  );
}

function NoDesk() {
  const t = useWords();
  return <Alone icon={<Lock className="i" aria-hidden="true" />} title={t('start.noDesk')} text={t('start.noDeskText')} />;
}

function Alone({ icon, title, text, children }: { icon: ReactNode; title: string; text: string; children?: ReactNode }) {
  return (
    <main className="alone">
      <div className="void">
        {icon}
        <h1>{title}</h1>
        <p className="sub">{text}</p>
        {children && <p className="row">{children}</p>}
      </div>
    </main>
  );
}
