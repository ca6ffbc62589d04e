import { useQuery } from '@tanstack/react-query';
import { OctagonX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useFormats, useSpeaking, useWords } from '../../app/Language';
import type { Refusal } from '../../api/call';
import type { WorkItem } from '../../api/schemas';
import { useNow } from '../../lib/now';
import { useDesk, useParts } from './DeskContext';
import { keys } from './keys';
import type { useWrapUp } from './useWrapUp';

/** How the conversation ended, before the limit closes it without a result. */
export function WrapUpForm({ item, wrapUp }: { item: WorkItem; wrapUp: ReturnType<typeof useWrapUp> }) {
  const t = useWords();
  const { language } = useSpeaking();
  const { api } = useParts();
  const [chosen, setChosen] = useState<string | null>(null);
  const dispositions = useQuery({ queryKey: keys.dispositions, queryFn: () => api.dispositions() });
  const options = dispositions.data?.ok ? dispositions.data.value : [];
  const form = useFocusOfNobody<HTMLFormElement>(options.length > 0);
  const refusal = wrapUp.refusal && wrapUp.refusal.name !== 'conversation-changed' ? wrapUp.refusal : undefined;
  return (
    <form
      className="wrap-up"
      ref={form}
      data-testid="wrap-up"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) void wrapUp.finish(chosen);
      }}
    >
      <RadioGroup className="results" value={chosen} onChange={setChosen}>
        <div className="row">
          <Label className="label grow">{t('wrap.title')}</Label>
          <Limit item={item} />
        </div>
        <div className="result-list">
          {options.map((option) => (
            <Radio key={option.code} value={option.code} className="result" data-testid={`disposition-${option.code}`}>
              <span className="dot" />
              {option[language]}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {refusal && <RefusedNote title={t('wrap.failed')} refusal={refusal} />}
      <div className="row end">
        {!chosen && <span className="mut xs">{t('wrap.choose')}</span>}
        <button type="submit" className="btn main" disabled={!chosen || wrapUp.busy !== undefined} data-testid="finish">
          {wrapUp.busy === 'finishing' ? t('wrap.finishing') : t('wrap.finish')}
        </button>
      </div>
    </form>
  );
}

/** Takes the focus to the first choice when what had it is gone; never from somebody who is typing elsewhere. */
function useFocusOfNobody<E extends HTMLElement>(ready: boolean) {
  const element = useRef<E>(null);
  useEffect(() => {
    if (ready && document.activeElement === document.body) element.current?.querySelector('input')?.focus();
  }, [ready]);
  return element;
}

function Limit({ item }: { item: WorkItem }) {
  const t = useWords();
  const formats = useFormats();
  const { clockOffset } = useDesk();
  const now = useNow() + clockOffset;
  if (!item.wrapUpLimit) return null;
  const left = Date.parse(item.wrapUpLimit) - now;
  return <span className="sm sub tnum">{left > 0 ? t('wrap.limit', { left: formats.duration(left) }) : t('wrap.over')}</span>;
}

interface RefusedProps {
  item: WorkItem;
  refusal: Refusal;
  onShow(): void;
  onAnyway(position: number): void;
}

/** The customer wrote after what the agent had seen: what did not happen, why, and the two ways on. */
export function ConversationChanged({ item, refusal, onShow, onAnyway }: RefusedProps) {
  const t = useWords();
  const formats = useFormats();
  const { talks } = useDesk();
  const position = typeof refusal.more['position'] === 'number' ? refusal.more['position'] : item.lastPosition;
  const message = talks[item.interactionId]?.messages.find((it) => it.position === position);
  const text = message
    ? t('wrap.changed', { name: item.customerName ?? t('talk.customer'), time: formats.time(Date.parse(message.at)) })
    : t('wrap.changedNameless');
  return (
    <div className="refused" role="alert" data-testid="conversation-changed">
      <div className="note late">
        <OctagonX className="i s" aria-hidden="true" />
        <span>
          <b>{t('wrap.notClosed')}</b>
          <br />
          {text}
        </span>
      </div>
      <p className="row">
        <button type="button" className="btn main" onClick={onShow}>
          {t('wrap.show')}
        </button>
        <button type="button" className="btn quiet" onClick={() => onAnyway(position)}>
          {t('wrap.anyway')}
        </button>
        <span className="grow" />
        <Code name={refusal.name} />
      </p>
    </div>
  );
}

export function RefusedNote({ title, refusal }: { title: string; refusal: Refusal }) {
  const t = useWords();
  return (
    <div role="alert">
      <div className="note late">
        <OctagonX className="i s" aria-hidden="true" />
        <span>
          <b>{title}</b> {t(`problem.${refusal.name}` as 'problem.other', { defaultValue: t('problem.other') })}
        </span>
      </div>
      <Code name={refusal.name} />
    </div>
  );
}

function Code({ name }: { name: string }) {
  const t = useWords();
  return (
    <span className="mut xs">
      {t('code')} <bdi className="mono">{name}</bdi>
    </span>
  );
}
