import { ChevronDown } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useFormats, useWords } from '../../app/Language';
import { PresenceSign } from '../../ui/Mark';
import { useDesk, useParts } from './DeskContext';

const REASONS = ['lunch', 'rest', 'meeting', 'training'] as const;

/** Asks the router for another presence and says whether it came. */
export function usePresence() {
  const { api, client } = useParts();
  const [changing, setChanging] = useState(false);
  const [refused, setRefused] = useState<string>();
  const change = useCallback(
    async (presence: string, reason?: string) => {
      setChanging(true);
      setRefused(undefined);
      const answer = await api.presence(presence, reason);
      setChanging(false);
      if (answer.ok) client.tell({ name: 'presence', data: { ...answer.value, by: 'AGENT' } });
      else if (answer.refusal.name === 'signed-out') client.signedOut();
      else setRefused(answer.refusal.name);
    },
    [api, client],
  );
  return { change, changing, refused };
}

interface PresenceMenuProps {
  presence: ReturnType<typeof usePresence>;
  isOpen: boolean;
  onOpen(open: boolean): void;
}

export function PresenceMenu({ presence, isOpen, onOpen }: PresenceMenuProps) {
  const t = useWords();
  const formats = useFormats();
  const { agent } = useDesk();
  if (!agent) return null;
  const choose = (key: string) => {
    const [to = '', reason] = key.split(':');
    void presence.change(to, reason);
  };
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpen}>
      <Button className="btn quiet presence" data-testid="presence" data-presence={agent.presence}>
        <PresenceSign presence={agent.presence} />
        <span className="hidden-label">{t('presence.menu')}: </span>
        <b>{presence.changing ? t('presence.changing') : presenceName(t, agent.presence)}</b>
        <span className="mut sm">
          {agent.reason ? `${reasonName(t, agent.reason)} ` : ''}
          {Date.parse(agent.since) > 0 && t('presence.since', { time: formats.time(Date.parse(agent.since)) })}
        </span>
        <ChevronDown className="i s" aria-hidden="true" />
      </Button>
      <Popover className="pop" placement="bottom start">
        <Menu className="menu" aria-label={t('presence.menu')} onAction={(key) => choose(String(key))}>
          <MenuItem id="AVAILABLE" className="item" textValue={t('presence.AVAILABLE')}>
            <PresenceSign presence="AVAILABLE" />
            {t('presence.AVAILABLE')}
          </MenuItem>
          <MenuSection>
            <Header className="menu-head">{t('presence.goBreak')}</Header>
            {REASONS.map((reason) => (
              <MenuItem key={reason} id={`BREAK:${reason}`} className="item" textValue={t(`reason.${reason}`)}>
                <PresenceSign presence="BREAK" />
                {t(`reason.${reason}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className="menu-line" />
          <MenuItem id="OFFLINE" className="item" textValue={t('presence.OFFLINE')}>
            <PresenceSign presence="OFFLINE" />
            {t('presence.OFFLINE')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

type Words = ReturnType<typeof useWords>;

export function presenceName(t: Words, presence: string): string {
  return t(`presence.${presence}` as 'presence.AVAILABLE', { defaultValue: presence });
}

function reasonName(t: Words, reason: string): string {
  return t(`reason.${reason}` as 'reason.lunch', { defaultValue: reason });
}
