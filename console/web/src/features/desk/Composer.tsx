import { Paperclip, SendHorizontal, StickyNote } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { newCommandId } from '../../api/desk-api';
import { useFormats, useWords } from '../../app/Language';
import { useParts } from './DeskContext';
import { ChosenFiles } from './Files';
import { CopiesField } from './mail/CopiesField';
import { useCopies } from './mail/useCopies';
import { useAct } from './useAct';
import { useFiles } from './useFiles';

const LONGEST = 10_000;
const TYPING_EVERY = 3_000;
const TALLEST = 240;

interface ComposerProps {
  interactionId: string;
  text: string;
  onText(text: string): void;
  /** The customer does not hear whoever is only consulted. */
  onlyNotes?: boolean;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Where the agent writes. Ctrl Enter sends, Esc leaves; the draft stays on this computer. */
export function Composer({ interactionId, text, onText, onlyNotes = false, ref }: ComposerProps) {
  const t = useWords();
  const formats = useFormats();
  const { api, client, keeper } = useParts();
  const [wantsNote, setWantsNote] = useState(false);
  const { act, refusal } = useAct();
  const asNote = onlyNotes || wantsNote;
  const box = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const files = useFiles(interactionId);
  const attached = asNote ? [] : files.shared;
  const copies = useCopies(interactionId);
  const tellTyping = useTyping(interactionId);
  const body = text.trim();
  const over = body.length - LONGEST;

  const sendable = over <= 0 && (asNote ? body !== '' : files.ready && (body !== '' || attached.length > 0));

  useLayoutEffect(() => fit(box.current), [text]);

  function send() {
    if (!sendable) return;
    if (asNote) void note(body);
    else {
      const recipients = copies.take();
      if (!recipients) return;
      client.reply(interactionId, body, attached.length === 0 ? undefined : attached, recipients.length === 0 ? undefined : recipients);
      files.clear();
      copies.clear();
    }
    onText('');
    box.current?.focus();
  }

  /** A note that was not taken comes back into the box, before what has been written since. */
  async function note(words: string) {
    const answer = await act(() => api.note(interactionId, newCommandId(), words));
    if (!answer.ok) onText([words, keeper.draft(interactionId)].filter((it) => it !== '').join('\n'));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send();
    }
    if (event.key === 'Escape') box.current?.blur();
  }

  return (
    <form
      className={asNote ? 'compose is-note' : 'compose'}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {copies.isMail && !asNote && <CopiesField copies={copies} />}
      <textarea
        ref={(element) => {
          box.current = element;
          if (typeof ref === 'function') ref(element);
          else if (ref) ref.current = element;
        }}
        className="text"
        dir="auto"
        rows={2}
        aria-label={asNote ? t('compose.note') : t('compose.label')}
        placeholder={asNote ? t('compose.notePlaceholder') : t('compose.placeholder')}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          if (!asNote && event.target.value.trim() !== '') tellTyping();
        }}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          if (asNote || event.clipboardData.files.length === 0) return;
          event.preventDefault();
          files.choose(event.clipboardData.files);
        }}
        data-testid="composer"
      />
      {!asNote && <ChosenFiles chosen={files.chosen} onDrop={files.drop} />}
      <div className="bar">
        <span className={over > 0 ? 'xs bad' : 'mut xs'} role="status">
          {over > 0
            ? t('compose.tooLong', { count: over, n: formats.number(over) })
            : body !== '' && `${t('compose.count', { n: formats.number(body.length), limit: formats.number(LONGEST) })} · ${t('compose.kept')}`}
        </span>
        {refusal && <span className="xs bad" role="alert">{t('compose.noteFailed')}</span>}
        <span className="grow" />
        {!asNote && (
          <>
            <input
              ref={picker}
              type="file"
              multiple
              hidden
              data-testid="file-picker"
              onChange={(event) => {
                files.choose(event.target.files ?? []);
                event.target.value = '';
              }}
            />
            <button type="button" className="btn quiet icon" aria-label={t('files.attach')} title={t('files.attach')} onClick={() => picker.current?.click()} data-testid="attach">
              <Paperclip className="i s" aria-hidden="true" />
            </button>
          </>
        )}
        {!onlyNotes && (
          <button type="button" className="btn quiet" aria-pressed={wantsNote} onClick={() => setWantsNote(!wantsNote)} data-testid="as-note">
            <StickyNote className="i s" aria-hidden="true" />
            {t('compose.note')}
          </button>
        )}
        <button type="submit" className="btn main" disabled={!sendable} data-testid="send">
          <SendHorizontal className="i s flip" aria-hidden="true" />
          {asNote ? t('compose.keepNote') : t('compose.send')} <kbd>{t('sendKey')}</kbd>
        </button>
      </div>
    </form>
  );
}

/** Tells the customer that somebody writes, every three seconds at most. */
function useTyping(interactionId: string): () => void {
  const { api } = useParts();
  const last = useRef(0);
  useEffect(() => {
    last.current = 0;
  }, [interactionId]);
  return () => {
    if (Date.now() - last.current < TYPING_EVERY) return;
    last.current = Date.now();
    void api.typing(interactionId);
  };
}

/** Grows with the text and pushes the transcript up. */
function fit(box: HTMLTextAreaElement | null): void {
  if (!box) return;
  box.style.blockSize = 'auto';
  box.style.blockSize = `${Math.min(TALLEST, box.scrollHeight)}px`;
}
