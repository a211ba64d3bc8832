'use client';
import { Banner, Button, toast, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { pathAsText } from '../../products/lack-as-text.ts';
import { tagAsText } from '../../products/tag-as-text.ts';
import { importMessage } from '../messages/import-message.ts';
import type { Comparison } from './choose.ts';
import { type Sides, textDifference } from './text-difference.ts';
import './compare-versions.css';

/** Our version and the one that waits, difference by difference, and the choice between them. */
export function CompareVersions() {
  const { id } = useDocumentInfo();
  const { language } = useTranslation().i18n;
  const { config } = useConfig();
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const address = `${config.routes.api}/pending-versions/${String(id)}`;

  useEffect(() => {
    void request<Comparison>(`${address}/comparison`)
      .then(setComparison)
      .catch((error: unknown) => setSaid(reasonOf(error)));
  }, [address]);

  const choose = async (act: 'accept' | 'keep', done: 'pending.accepted' | 'pending.kept'): Promise<void> => {
    try {
      await request(`${address}/${act}`, { hash: comparison?.hash });
      setSaid(importMessage(language, done));
    } catch (error) {
      toast.error(importMessage(language, 'pending.failed', { reason: reasonOf(error) }));
    }
  };

  if (said !== null) return <Banner type="info">{said}</Banner>;
  if (comparison === null) return null;
  return (
    <section className="field-type compare-versions">
      <p>
        <a href={`${config.routes.admin}/collections/products/${comparison.productId}`}>
          {importMessage(language, 'pending.product')}
        </a>
      </p>
      <Differences comparison={comparison} language={language} />
      <div className="compare-versions__choice">
        <Button onClick={() => void choose('accept', 'pending.accepted')}>
          {importMessage(language, 'pending.accept')}
        </Button>
        <Button buttonStyle="secondary" onClick={() => void choose('keep', 'pending.kept')}>
          {importMessage(language, 'pending.keep')}
        </Button>
      </div>
    </section>
  );
}

function Differences({ comparison, language }: { readonly comparison: Comparison; readonly language: string }) {
  return (
    <ul className="compare-versions__list">
      {comparison.differences.map(({ path, language: tag, before, after }, row) => {
        const sides = before && after ? textDifference(before, after) : null;
        return (
          <li className="compare-versions__one" key={`${path} ${tag ?? ''} ${String(row)}`}>
            <h2>
              {pathAsText(path, language)}
              {tag !== null && ` (${tagAsText(tag, language)})`}
            </h2>
            <dl className="compare-versions__sides">
              <div>
                <dt>{importMessage(language, 'pending.ours')}</dt>
                <dd>{marked(sides, sides?.before && <del>{sides.before}</del>) ?? shown(before, language)}</dd>
              </div>
              <div>
                <dt>{importMessage(language, 'pending.theirs')}</dt>
                <dd>{marked(sides, sides?.after && <ins>{sides.after}</ins>) ?? shown(after, language)}</dd>
              </div>
            </dl>
          </li>
        );
      })}
    </ul>
  );
}

/** A text with what differs from the other one marked in it. */
function marked(sides: Sides | null, different: ReactNode): ReactNode {
  return (
    sides && (
      <>
        {sides.start}
        {different}
        {sides.end}
      </>
    )
  );
}

function shown(value: string | null, language: string): string {
  if (value === null) return importMessage(language, 'pending.nothing');
  return value === '' ? importMessage(language, 'pending.part') : value;
}

async function request<Answer>(address: string, body?: object): Promise<Answer> {
  const response = await fetch(address, {
    credentials: 'same-origin',
    ...(body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as Answer & { readonly errors?: readonly { readonly message: string }[] };
  if (!response.ok) throw new Error(answer.errors?.[0]?.message ?? response.statusText);
  return answer;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
