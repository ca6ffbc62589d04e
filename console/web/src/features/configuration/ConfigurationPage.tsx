import type { ReactNode } from 'react';
import { useFormats, useWords } from '../../app/Language';
import { Loading } from '../../ui/Loading';
import { RefusedNote } from '../desk/WrapUp';
import { NewVersion } from './NewVersion';
import { useConfiguration } from './useConfiguration';
import { VersionRow } from './VersionRow';
import './configuration.css';

/** How the installation is set up: who changed what when, and the next version. */
export function ConfigurationPage({ children }: { children?: ReactNode }) {
  const t = useWords();
  const formats = useFormats();
  const { versions, failed, hasMore, more, refresh } = useConfiguration();
  const current = versions[0]?.number;
  return (
    <main className="stage configuration" data-testid="configuration" data-version={current}>
      <section className="pane" aria-label={t('configuration.versions')}>
        <div className="pane-head">
          <h1>{t('configuration.versions')}</h1>
          {current !== undefined && <span className="mut">{t('configuration.inForce', { n: formats.number(current) })}</span>}
        </div>
        {children}
        <div className="pane-body">
          {failed && <div className="pad"><RefusedNote title={t('configuration.notLoaded')} refusal={failed} /></div>}
          {current === undefined ? (
            !failed && <Loading />
          ) : (
            <ul>
              {versions.map((version) => (
                <VersionRow key={version.number} version={version} current={current} onChanged={refresh} />
              ))}
            </ul>
          )}
          {hasMore && (
            <p className="pad">
              <button type="button" className="btn quiet" onClick={more}>
                {t('configuration.more')}
              </button>
            </p>
          )}
        </div>
      </section>
      <section className="pane work-area" aria-label={t('configuration.new')}>
        <div className="pane-head">
          <h2>{t('configuration.new')}</h2>
        </div>
        <div className="pane-body pad">{current === undefined ? null : <NewVersion current={current} onChanged={refresh} />}</div>
      </section>
    </main>
  );
}
