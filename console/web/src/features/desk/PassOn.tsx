import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useWords } from '../../app/Language';
import { presenceName, queueStateName } from '../../i18n/names';
import type { Answer } from '../../api/call';
import type { Colleague, QueueHead, WorkItem } from '../../api/schemas';
import { useQueues } from '../queues/useQueues';
import { useParts } from './DeskContext';
import { keys } from './keys';
import type { useCompany } from './useCompany';
import { RefusedNote } from './WrapUp';

const WAYS = ['transfer', 'CONSULTED', 'PARTICIPANT'] as const;
type Way = (typeof WAYS)[number];

interface PassOnProps {
  item: WorkItem;
  company: ReturnType<typeof useCompany>;
  onClose(): void;
}

/** Passing a conversation on to a queue or a colleague, or asking a colleague in. */
export function PassOn({ item, company, onClose }: PassOnProps) {
  const t = useWords();
  const { api } = useParts();
  const [way, setWay] = useState<Way>('transfer');
  const [chosen, setChosen] = useState<string | null>(null);
  const { queues } = useQueues();
  const colleagues = useQuery({ queryKey: keys.colleagues, queryFn: () => api.colleagues(), refetchInterval: 3_000, staleTime: 0 });
  const here = colleagues.data?.ok ? colleagues.data.value.colleagues : [];
  const places = way === 'transfer' ? queues.filter((it) => it.channel === item.channel && it.queueId !== item.queueId) : [];
  const people = here.filter((it) => it.channels.includes(item.channel) && (way !== 'transfer' || it.queues.includes(item.queueId)));

  async function go() {
    if (!chosen) return;
    const [kind, id = ''] = split(chosen);
    const answer = await company.act((): Promise<Answer<unknown>> => {
      if (way !== 'transfer') return api.invite(item.interactionId, id, way);
      return api.transfer(item.interactionId, kind === 'q' ? { queueId: id } : { agentId: id });
    });
    if (answer.ok) onClose();
  }

  return (
    <form
      className="wrap-up pass-on"
      data-testid="pass-on-form"
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <RadioGroup
        className="results"
        value={way}
        onChange={(next) => {
          setWay(next as Way);
          setChosen(null);
        }}
      >
        <Label className="label">{t('pass.how')}</Label>
        <div className="result-list">
          {WAYS.map((it) => (
            <Radio key={it} value={it} className="result" data-testid={`way-${it}`}>
              <span className="dot" />
              {t(`pass.${it}`)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <RadioGroup className="results targets" value={chosen} onChange={setChosen} aria-label={t('pass.to')}>
        <div className="result-list">
          {places.map((queue) => (
            <Target key={queue.queueId} value={`q:${queue.queueId}`} name={queue.queueId} note={queue.state ? queueStateName(t, queue.state) : ''} out={!isOpen(queue)} />
          ))}
          {people.map((colleague) => (
            <Target key={colleague.agentId} value={`a:${colleague.agentId}`} name={colleague.name} note={presenceName(t, colleague.presence)} out={!isHere(colleague)} />
          ))}
        </div>
        {places.length + people.length === 0 && <p className="sub sm">{t('pass.nobody')}</p>}
      </RadioGroup>
      {company.refusal && <RefusedNote title={t('pass.failed')} refusal={company.refusal} />}
      <div className="row end">
        <button type="button" className="btn quiet" onClick={onClose}>
          {t('pass.cancel')}
        </button>
        <button type="submit" className="btn main" disabled={!chosen || company.busy} data-testid="pass-on-go">
          {way === 'transfer' ? t('pass.go') : t('pass.ask')}
        </button>
      </div>
    </form>
  );
}

function Target({ value, name, note, out }: { value: string; name: string; note: string; out: boolean }) {
  return (
    <Radio value={value} className="result" isDisabled={out} data-testid={`target-${value}`}>
      <span className="dot" />
      <bdi className="cut">{name}</bdi>
      <span className="mut xs">{note}</span>
    </Radio>
  );
}

function split(value: string): [kind: string, id: string] {
  return [value.slice(0, 1), value.slice(2)];
}

function isOpen(queue: QueueHead): boolean {
  return queue.state !== 'CLOSED' && queue.state !== 'SUSPENDED';
}

/** Somebody busy gets it as soon as there is room. */
function isHere({ presence }: Colleague): boolean {
  return presence === 'AVAILABLE' || presence === 'BUSY';
}
