import { useQuery } from '@tanstack/react-query';
import { Check, ChevronDown } from 'lucide-react';
import { useCallback } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useFormats, useSpeaking, useWords } from '../../app/Language';
import { channelName, presenceName } from '../../i18n/names';
import { ChannelIcon } from '../../ui/ChannelIcon';
import { PresenceSign } from '../../ui/Mark';
import { useDesk, useParts } from './DeskContext';
import { keys } from './keys';
import { useAct } from './useAct';

/** Asks the router for another presence and says whether it came. */
export function usePresence() {
  const { api, client } = useParts();
  const { act, busy, refusal } = useAct();
  const change = useCallback(
    async (presence: string, reason?: string, channels?: string[]) => {
      const answer = await act(() => api.presence(presence, reason, channels));
      if (answer.ok) client.tell({ name: 'presence', data: { ...answer.value, by: 'AGENT' } });
    },
    [act, api, client],
  );
  return { change, changing: busy, refused: refusal?.name };
}

interface PresenceMenuProps {
  presence: ReturnType<typeof usePresence>;
  isOpen: boolean;
  onOpen(open: boolean): void;
}

export function PresenceMenu({ presence, isOpen, onOpen }: PresenceMenuProps) {
  const t = useWords();
  const formats = useFormats();
  const reasonName = useReasonName();
  const { agent } = useDesk();
  if (!agent) return null;
  const choose = (key: string) => {
    const [to = '', reason] = key.split(':');
    if (to !== 'ready') void presence.change(to, reason);
  };
  const isReady = agent.presence === 'AVAILABLE' || agent.presence === 'BUSY';
  const only = isReady && agent.channels ? agent.channels.map((channel) => channelName(t, channel)).join(t('list')) : undefined;
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpen}>
      <Button className="btn quiet presence" data-testid="presence" data-presence={agent.presence}>
        <PresenceSign presence={agent.presence} />
        <span className="hidden-label">{t('presence.menu')}: </span>
        <b>{presence.changing ? t('presence.changing') : presenceName(t, agent.presence)}</b>
        <span className="mut sm">
          {agent.reason ? `${reasonName(agent.reason)} ` : ''}
          {only ? `${t('presence.only', { channels: only })} ` : ''}
          {Date.parse(agent.since) > 0 && t('presence.since', { time: formats.time(Date.parse(agent.since)) })}
        </span>
        <ChevronDown className="i s" aria-hidden="true" />
      </Button>
      <Popover className="pop" placement="bottom start">
        <Menu className="menu" aria-label={t('presence.menu')} onAction={(key) => choose(String(key))}>
          <PresenceChoices />
          {isReady && (agent.serves?.length ?? 0) > 1 && (
            <Readiness
              serves={agent.serves ?? []}
              ready={agent.channels ?? agent.serves ?? []}
              onChange={(channels) => void presence.change('AVAILABLE', undefined, channels.length === agent.serves?.length ? undefined : channels)}
            />
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** What people may set, as items of a menu: `AVAILABLE`, `BREAK:<reason>`, `OFFLINE`. */
export function PresenceChoices() {
  const t = useWords();
  const { language } = useSpeaking();
  const reasons = useBreakReasons();
  return (
    <>
      <MenuItem id="AVAILABLE" className="item" textValue={t('presence.AVAILABLE')}>
        <PresenceSign presence="AVAILABLE" />
        {t('presence.AVAILABLE')}
      </MenuItem>
      {reasons.length === 0 && (
        <MenuItem id="BREAK" className="item" textValue={t('presence.BREAK')}>
          <PresenceSign presence="BREAK" />
          {t('presence.BREAK')}
        </MenuItem>
      )}
      {reasons.length > 0 && (
        <MenuSection>
          <Header className="menu-head">{t('presence.goBreak')}</Header>
          {reasons.map((reason) => (
            <MenuItem key={reason.code} id={`BREAK:${reason.code}`} className="item" textValue={reason[language]}>
              <PresenceSign presence="BREAK" />
              {reason[language]}
            </MenuItem>
          ))}
        </MenuSection>
      )}
      <Separator className="menu-line" />
      <MenuItem id="OFFLINE" className="item" textValue={t('presence.OFFLINE')}>
        <PresenceSign presence="OFFLINE" />
        {t('presence.OFFLINE')}
      </MenuItem>
    </>
  );
}

interface ReadinessProps {
  serves: string[];
  ready: string[];
  onChange(channels: string[]): void;
}

/** Which channels to be offered; at least one, for who wants none takes a break. */
function Readiness({ serves, ready, onChange }: ReadinessProps) {
  const t = useWords();
  return (
    <>
      <Separator className="menu-line" />
      <MenuSection
        aria-label={t('presence.ready')}
        selectionMode="multiple"
        disallowEmptySelection
        selectedKeys={ready.map((channel) => `ready:${channel}`)}
        onSelectionChange={(keys) => {
          const chosen = keys === 'all' ? serves : serves.filter((channel) => keys.has(`ready:${channel}`));
          onChange(chosen);
        }}
      >
        <Header className="menu-head">{t('presence.ready')}</Header>
        {serves.map((channel) => (
          <MenuItem key={channel} id={`ready:${channel}`} className="item" textValue={channelName(t, channel)} data-testid={`ready-${channel}`}>
            <ChannelIcon channel={channel} small />
            <span className="grow">{channelName(t, channel)}</span>
            {ready.includes(channel) && <Check className="i s" aria-hidden="true" />}
          </MenuItem>
        ))}
      </MenuSection>
    </>
  );
}

function useBreakReasons() {
  const { api } = useParts();
  const answer = useQuery({
    queryKey: keys.breakReasons,
    queryFn: () => api.breakReasons(),
    staleTime: 5 * 60_000,
    refetchInterval: (query) => (query.state.data?.ok ? false : 5_000),
  });
  return answer.data?.ok ? answer.data.value : [];
}

/** A reason in the reader's language; one that is configured no more by its code. */
export function useReasonName(): (code: string) => string {
  const { language } = useSpeaking();
  const reasons = useBreakReasons();
  return (code) => reasons.find((reason) => reason.code === code)?.[language] ?? code;
}

