import { useWords } from '../app/Language';

/** What a supervisor did was refused, and with which code. */
export function RefusedBanner({ name, text, code }: { name: string; text: string; code: string }) {
  const t = useWords();
  return (
    <div className="banner" role="alert" data-testid="banner" data-banner={name}>
      <p>
        <b>{text}</b>{' '}
        <span className="xs">
          {t('code')} <bdi className="mono">{code}</bdi>
        </span>
      </p>
    </div>
  );
}
