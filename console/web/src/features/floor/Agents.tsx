import { EllipsisVertical } from 'lucide-react';
import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components';
import type { FloorAgent } from '../../api/schemas';
import { useFormats, useWords } from '../../app/Language';
import { channelName, presenceName } from '../../i18n/names';
import { useNow } from '../../lib/now';
import { ChannelIcon } from '../../ui/ChannelIcon';
import { PresenceSign } from '../../ui/Mark';
import { useParts } from '../desk/DeskContext';
import { PresenceChoices, useReasonName } from '../desk/PresenceMenu';
import { useActing, type Act } from '../desk/useAct';

/** Who may need somebody comes first. */
const ORDER = ['NOT_RESPONDING', 'BREAK', 'AVAILABLE', 'BUSY', 'OFFLINE'];

interface AgentsProps {
  agents: FloorAgent[];
  /** Server's clock minus ours. */
  offset: number;
  act: Act;
}

/** Everybody who works here, by state and then by how long it has lasted. */
export function Agents({ agents, offset, act }: AgentsProps) {
  const t = useWords();
  if (agents.length === 0) return <p className="sub pad">{t('floor.noAgents')}</p>;
  const several = new Set(agents.map((agent) => agent.pool ?? undefined).filter(Boolean)).size > 1;
  return (
    <ul>
      {agents.toSorted(byState).map((agent) => (
        <AgentRow key={agent.agentId} agent={agent} several={several} offset={offset} act={act} />
      ))}
    </ul>
  );
}

function byState(one: FloorAgent, other: FloorAgent): number {
  const state = ORDER.indexOf(one.presence) - ORDER.indexOf(other.presence);
  if (state !== 0 || one.presence === 'OFFLINE') return state || one.name.localeCompare(other.name);
  return Date.parse(one.since ?? '') - Date.parse(other.since ?? '') || 0;
}

/** With several pools, each row says which one the agent is in. */
function AgentRow({ agent, several, offset, act }: { agent: FloorAgent; several: boolean; offset: number; act: Act }) {
  const t = useWords();
  const formats = useFormats();
  const reasonName = useReasonName();
  const now = useNow() + offset;
  const since = agent.since ? Date.parse(agent.since) : undefined;
  const isHere = agent.presence !== 'OFFLINE';
  return (
    <li className="floor-row" data-testid="agent" data-agent={agent.agentId} data-presence={agent.presence}>
      <div className="when" title={since === undefined ? undefined : formats.moment(since)}>
        <span className="clock">
          <PresenceSign presence={agent.presence} />
          {isHere && since !== undefined && <b className="tnum">{formats.briefly(now - since)}</b>}
        </span>
        <small>{presenceName(t, agent.presence)}</small>
      </div>
      <div className="col tight">
        <div className="who">
          <b className="cut">
            <bdi>{agent.name}</bdi>
          </b>
          {several && agent.pool && (
            <span className="mut xs cut" title={t('queues.pool')} data-testid="agent-pool">
              <bdi>{agent.pool}</bdi>
            </span>
          )}
          {agent.reason && <span className="xs">{reasonName(agent.reason)}</span>}
          {agent.byName && <span className="mut xs">{t('floor.setBy', { name: agent.byName })}</span>}
          <span className="grow" />
          {isHere && <Channels agent={agent} />}
        </div>
        {(agent.work.length > 0 || agent.offers > 0) && <Handles agent={agent} now={now} />}
      </div>
      <Units agent={agent} />
      <StateMenu agent={agent} act={act} />
    </li>
  );
}

/** What the agent is ready for; what else is served stands beside it, struck out. */
function Channels({ agent }: { agent: FloorAgent }) {
  const t = useWords();
  const ready = agent.channels ?? agent.serves;
  return (
    <span className="channels">
      {agent.serves.map((channel) => {
        const words = ready.includes(channel) ? channelName(t, channel) : t('floor.notReady', { channel: channelName(t, channel) });
        return (
          <span key={channel} role="img" className={ready.includes(channel) ? undefined : 'off'} aria-label={words} title={words}>
            <ChannelIcon channel={channel} small />
          </span>
        );
      })}
    </span>
  );
}

function Handles({ agent, now }: { agent: FloorAgent; now: number }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <p className="handles xs">
      {agent.work.map((item) => (
        <span key={item.interactionId}>
          <ChannelIcon channel={item.channel} small />
          <bdi>{item.queueId}</bdi> <span className="tnum">{formats.briefly(now - Date.parse(item.startedAt))}</span>
          {item.phase === 'WRAP_UP' && <span className="mut"> {t('work.wrapUp')}</span>}
        </span>
      ))}
      {agent.offers > 0 && <span className="mut">{t('floor.offers', { count: agent.offers, n: formats.number(agent.offers) })}</span>}
    </p>
  );
}

function Units({ agent }: { agent: FloorAgent }) {
  const t = useWords();
  const formats = useFormats();
  const values = { used: formats.number(agent.used), capacity: formats.number(agent.capacity) };
  return (
    <span className="units xs tnum" role="img" aria-label={t('capacity.label', values)} title={t('capacity.label', values)}>
      {agent.presence === 'OFFLINE' && agent.used === 0 ? '' : t('capacity.short', values)}
    </span>
  );
}

function StateMenu({ agent, act }: { agent: FloorAgent; act: Act }) {
  const t = useWords();
  const { api } = useParts();
  const { acting, start } = useActing(act);
  const label = t('floor.setState', { name: agent.name });
  const set = (key: string) => {
    const [to = '', reason] = key.split(':');
    void start(() => api.presenceOf(agent.agentId, to, reason));
  };
  return (
    <MenuTrigger>
      <Button className="btn quiet icon" isDisabled={acting} aria-label={label} data-testid="set-state">
        <EllipsisVertical className="i s" aria-hidden="true" />
      </Button>
      <Popover className="pop" placement="bottom end">
        <Menu className="menu" aria-label={label} onAction={(key) => set(String(key))}>
          <PresenceChoices />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
