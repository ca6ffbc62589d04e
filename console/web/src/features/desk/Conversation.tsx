import { useRef, useState, type RefObject } from 'react';
import { useWords } from '../../app/Language';
import { channelName } from '../../i18n/names';
import type { WorkItem } from '../../api/schemas';
import { DoorOpen, Forward } from 'lucide-react';
import { ChannelIcon } from '../../ui/ChannelIcon';
import { unsent } from '../../live/views';
import { Company } from './Company';
import { Composer } from './Composer';
import { useDesk, useParts } from './DeskContext';
import { OnlyPhone } from './OnlyPhone';
import { PassOn } from './PassOn';
import { Transcript } from './Transcript';
import { useCompany } from './useCompany';
import { useDraft } from './useDraft';
import { useInteraction } from './useInteraction';
import { useWrapUp } from './useWrapUp';
import { ConversationChanged, RefusedNote, WrapUpForm } from './WrapUp';

/** The conversation being worked in: who, what was said, the reply, the end. */
export function Conversation({ item, wrapUpNow }: { item: WorkItem; wrapUpNow: RefObject<(() => void) | undefined> }) {
  const t = useWords();
  const [draft, setDraft] = useDraft(item.interactionId);
  const [askAboutDraft, setAskAboutDraft] = useState(false);
  const [held, setHeld] = useState(false);
  const waiting = unsent(useDesk(), item.interactionId).length > 0;
  const composer = useRef<HTMLTextAreaElement>(null);
  const wrapUp = useWrapUp(item.interactionId);
  const wrapping = item.phase === 'WRAP_UP';
  const company = useCompany(item.interactionId);
  const { api } = useParts();
  const about = useInteraction(item.interactionId);
  const onlyPhone = about.data?.ok ? about.data.value.onlyPhone : undefined;
  const [passing, setPassing] = useState(false);
  const primary = !item.role;
  const changed = wrapUp.refusal?.name === 'conversation-changed' ? wrapUp.refusal : undefined;

  function start() {
    if (wrapping || !primary || wrapUp.busy) return;
    if (draft.trim() !== '') setAskAboutDraft(true);
    else close();
  }

  /** A reply that has not left would be refused once the conversation is closed. */
  function close(asOf?: number) {
    setHeld(waiting);
    if (!waiting) void wrapUp.close(asOf);
  }
  wrapUpNow.current = start;

  return (
    <section className="pane work-area" aria-label={t('talk.label')} data-testid="conversation" data-interaction={item.interactionId}>
      <header className="conv-head">
        <ChannelIcon channel={item.channel} />
        <h1 className="cut">
          <bdi>{item.customerName ?? t('offer.unnamed')}</bdi>
        </h1>
        <span className="mut sm cut">
          {channelName(t, item.channel)} · <bdi>{item.queueId}</bdi>
        </span>
        <span className="grow" />
        {!wrapping && primary && (
          <button type="button" className="btn quiet" onClick={() => setPassing(!passing)} aria-expanded={passing} data-testid="pass-on">
            <Forward className="i s flip" aria-hidden="true" />
            {t('pass.title')}
          </button>
        )}
        {!primary && (
          <button type="button" className="btn" onClick={() => void company.act(() => api.leave(item.interactionId))} disabled={company.busy} data-testid="leave">
            <DoorOpen className="i s" aria-hidden="true" />
            {t('company.leave')}
          </button>
        )}
        {!wrapping && primary && (
          <button type="button" className="btn" onClick={start} disabled={wrapUp.busy !== undefined} data-testid="start-wrap-up">
            {wrapUp.busy === 'closing' ? t('wrap.starting') : t('wrap.start')} <kbd>W</kbd>
          </button>
        )}
      </header>
      {!wrapping && !passing && <Company item={item} company={company} />}
      <Transcript item={item} />
      {changed && !wrapping && (
        <ConversationChanged
          item={item}
          refusal={changed}
          onShow={() => {
            wrapUp.forget();
            composer.current?.focus();
          }}
          onAnyway={close}
        />
      )}
      {wrapUp.refusal && !changed && !wrapping && <div className="refused"><RefusedNote title={t('wrap.notClosed')} refusal={wrapUp.refusal} /></div>}
      {held && waiting && !wrapping && (
        <div className="refused" role="alert" data-testid="wrap-up-held">
          <div className="note risk">
            <b>{t('wrap.unsent')}</b>
          </div>
        </div>
      )}
      {askAboutDraft && !wrapping && (
        <div className="refused" role="alert">
          <div className="note risk">
            <b>{t('wrap.draftTitle')}</b>
          </div>
          <p className="row">
            <button
              type="button"
              className="btn main"
              onClick={() => {
                setAskAboutDraft(false);
                composer.current?.focus();
              }}
            >
              {t('wrap.sendFirst')}
            </button>
            <button
              type="button"
              className="btn quiet"
              onClick={() => {
                setAskAboutDraft(false);
                close();
              }}
            >
              {t('wrap.dropDraft')}
            </button>
          </p>
        </div>
      )}
      {passing && !wrapping && primary && <PassOn item={item} company={company} onClose={() => setPassing(false)} />}
      {wrapping ? (
        <WrapUpForm item={item} wrapUp={wrapUp} />
      ) : (
        <>
          {onlyPhone && <OnlyPhone phone={onlyPhone} />}
          <Composer ref={composer} interactionId={item.interactionId} text={draft} onText={setDraft} onlyNotes={item.role === 'CONSULTED' || Boolean(onlyPhone)} />
        </>
      )}
    </section>
  );
}
