import { RefreshCw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormats, useWords } from '../../app/Language';
import { channelName } from '../../i18n/names';
import type { Interaction, WorkItem } from '../../api/schemas';
import { Callback } from './Callback';
import { Linked } from './Linked';
import { useInteraction } from './useInteraction';
import { Shapes } from './WorkList';

/** Who the customer is, as far as it is known, and how the conversation came here. */
export function About({ item, onOpen }: { item: WorkItem; onOpen(interactionId: string): void }) {
  const t = useWords();
  const query = useInteraction(item.interactionId);
  return (
    <aside className="pane card" aria-label={t('about.label')} data-testid="about">
      <section>
        <h2 className="cut">
          <bdi>{item.customerName ?? t('offer.unnamed')}</bdi>
        </h2>
        {/* a chat's address is the session's id: no name of anybody */}
        {query.data?.ok && item.channel !== 'CHAT' && <Address interaction={query.data.value} />}
        {query.data?.ok && <Visitor customer={query.data.value.customer} />}
      </section>
      {query.data?.ok ? (
        <>
          <Callback interaction={query.data.value} />
          <Facts item={item} interaction={query.data.value} onOpen={onOpen} />
        </>
      ) : query.isPending ? (
        <Shapes label={t('live.loading')} />
      ) : (
        <Failed onAgain={() => void query.refetch()} />
      )}
    </aside>
  );
}

function Address({ interaction }: { interaction: Interaction }) {
  const t = useWords();
  return (
    <dl className="facts">
      <dt>{t('about.address')}</dt>
      <dd>
        <bdi className="ltr id cut" title={interaction.customer.address}>
          {interaction.customer.address}
        </bdi>
      </dd>
    </dl>
  );
}

/** What a website's visitor has told of themselves, or their site of them. */
function Visitor({ customer: { customerId, email, phone, answers } }: { customer: Interaction['customer'] }) {
  const t = useWords();
  if (!customerId && !email && !phone && !answers?.length) return null;
  return (
    <dl className="facts" data-testid="visitor">
      {customerId && <Fact name={t('about.customerId')}><bdi className="ltr id">{customerId}</bdi> <span className="mut sm">{t('about.vouched')}</span></Fact>}
      {email && <Fact name={t('about.email')}><bdi className="ltr">{email}</bdi></Fact>}
      {phone && <Fact name={t('about.phone')}><bdi className="ltr">{phone}</bdi></Fact>}
      {answers?.map(({ question, answer }) => (
        <Fact key={question} name={question}><bdi dir="auto">{answer}</bdi></Fact>
      ))}
    </dl>
  );
}

function Facts({ item, interaction, onOpen }: { item: WorkItem; interaction: Interaction; onOpen(interactionId: string): void }) {
  const t = useWords();
  return (
    <section>
      <h3>{t('about.conversation')}</h3>
      <dl className="facts">
        {interaction.subject && <Fact name={t('about.subject')}><bdi dir="auto">{interaction.subject}</bdi></Fact>}
        <Fact name={t('about.channel')}>{channelName(t, interaction.channel)}</Fact>
        <Fact name={t('about.entryPoint')}><bdi className="ltr">{interaction.entryPoint}</bdi></Fact>
        <Fact name={t('about.queue')}><bdi>{item.queueId}</bdi></Fact>
        {interaction.openingQueueId && interaction.openingQueueId !== item.queueId && (
          <Fact name={t('about.firstQueue')}><bdi>{interaction.openingQueueId}</bdi></Fact>
        )}
        <Fact name={t('about.opened')}><Moment at={interaction.openedAt} /></Fact>
        <Fact name={t('about.yours')}><Moment at={item.startedAt} /></Fact>
      </dl>
      {interaction.linkedTo && <Linked key={interaction.interactionId} interactionId={interaction.interactionId} linkedTo={interaction.linkedTo} onOpen={onOpen} />}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Moment({ at }: { at: string }) {
  const formats = useFormats();
  const time = Date.parse(at);
  const today = formats.daysAgo(time, Date.now()) === 0;
  return (
    <time dateTime={at} title={formats.moment(time)}>
      {today ? formats.time(time) : `${formats.date(time)} ${formats.time(time)}`}
    </time>
  );
}

/** This part failed; the rest works. */
function Failed({ onAgain }: { onAgain(): void }) {
  const t = useWords();
  return (
    <section>
      <div className="note risk">
        <TriangleAlert className="i s" aria-hidden="true" />
        <span>{t('about.failed')}</span>
      </div>
      <p className="row">
        <button type="button" className="btn" onClick={onAgain}>
          <RefreshCw className="i s" aria-hidden="true" />
          {t('about.again')}
        </button>
      </p>
    </section>
  );
}
