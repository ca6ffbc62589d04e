import { CircleAlert, Download, LoaderCircle, Paperclip, X } from 'lucide-react';
import { addressOf } from '../../api/desk-api';
import type { SharedFile } from '../../api/schemas';
import { useFormats, useWords } from '../../app/Language';
import type { Chosen } from './useFiles';

/** Browsers show these without running anything. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
const LARGEST_SHOWN = 5_000_000;

/** The files of a message. Pictures are shown, everything else is only fetched. */
export function Files({ files }: { files: SharedFile[] }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <ul className="files" aria-label={t('files.label')}>
      {files.map((file) => (
        <li key={file.id} data-testid="attachment">
          <a href={addressOf(file)} download={file.name} title={`${file.name} · ${file.mediaType}`}>
            {SHOWN.has(file.mediaType) && file.length <= LARGEST_SHOWN && <img src={addressOf(file)} alt="" loading="lazy" />}
            <span className="file">
              <Download className="i s" aria-hidden="true" />
              <bdi className="cut">{file.name}</bdi>
              <span className="mut xs">{formats.size(file.length)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Files that are to go with the next reply. */
export function ChosenFiles({ chosen, onDrop }: { chosen: Chosen[]; onDrop(key: string): void }) {
  const t = useWords();
  const formats = useFormats();
  if (chosen.length === 0) return null;
  return (
    <ul className="files chosen" aria-label={t('files.chosen')}>
      {chosen.map(({ key, file, phase, problem }) => (
        <li key={key} data-testid="chosen-file" data-phase={phase}>
          <span className={phase === 'refused' ? 'file bad' : 'file'}>
            {phase === 'uploading' ? <LoaderCircle className="i s spin" aria-hidden="true" /> : phase === 'refused' ? <CircleAlert className="i s" aria-hidden="true" /> : <Paperclip className="i s" aria-hidden="true" />}
            <bdi className="cut">{file.name}</bdi>
            <span className="xs" role="status">
              {phase === 'refused' ? t(`files.${problem}` as 'files.other', { defaultValue: t('files.other') }) : phase === 'uploading' ? t('files.uploading') : formats.size(file.size)}
            </span>
            <button type="button" className="btn quiet icon" aria-label={t('files.drop', { name: file.name })} onClick={() => onDrop(key)}>
              <X className="i s" aria-hidden="true" />
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}
