import { ImageOff, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useFormats, useWords } from '../../../app/Language';
import { mailAddress } from '../../../api/desk-api';
import type { Message } from '../../../api/schemas';

/** Beyond this it scrolls by itself. */
const TALLEST = 4_000;

/**
 * A mail as its sender laid it out, in a frame in which nothing runs. The service has taken out what could do harm, and
 * the policy that comes with it keeps the frame from asking for anything but the mail's own pictures. The frame is of
 * our origin only so that it can be measured.
 */
export function MailFrame({ message, within }: { message: Message; within: string }) {
  const t = useWords();
  const formats = useFormats();
  const [elsewhere, setElsewhere] = useState(false);
  const { frame, height, blocked, failed, onLoad } = useMeasured();
  return (
    <div className="mail-frame">
      {blocked > 0 && (
        <p className="note" data-testid="blocked-pictures">
          <ImageOff className="i s" aria-hidden="true" />
          <span>{t('mail.blocked', { count: blocked, n: formats.number(blocked) })}</span>
          <button type="button" className="link sm" onClick={() => setElsewhere(true)}>
            {t('mail.showPictures')}
          </button>
        </p>
      )}
      {failed && (
        <p className="note risk" role="alert">
          <TriangleAlert className="i s" aria-hidden="true" />
          <span>{t('mail.notShown')}</span>
        </p>
      )}
      <iframe
        ref={frame}
        title={t('mail.frame')}
        src={mailAddress(within, message.messageId, elsewhere ? 'html?elsewhere=true' : 'html')}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        hidden={failed}
        style={{ blockSize: height }}
        onLoad={onLoad}
      />
    </div>
  );
}

/** As tall as what stands in it, also when its pictures have come. */
function useMeasured() {
  const frame = useRef<HTMLIFrameElement>(null);
  const watch = useRef<ResizeObserver>(undefined);
  const [height, setHeight] = useState(120);
  const [blocked, setBlocked] = useState(0);
  const [failed, setFailed] = useState(false);
  useEffect(() => () => watch.current?.disconnect(), []);
  const onLoad = () => {
    const page = frame.current?.contentDocument;
    const count = page?.querySelector('meta[name="blocked-pictures"]')?.getAttribute('content');
    setFailed(count == null);
    setBlocked(Number(count ?? 0));
    if (!page || count == null) return;
    const measure = () => setHeight(Math.min(TALLEST, page.documentElement.scrollHeight));
    measure();
    watch.current?.disconnect();
    watch.current = 'ResizeObserver' in window ? new ResizeObserver(measure) : undefined;
    watch.current?.observe(page.body);
    // the keys of the desk work wherever one has clicked
    page.addEventListener('keydown', (event) => dispatchEvent(new KeyboardEvent('keydown', event)));
  };
  return { frame, height, blocked, failed, onLoad };
}
