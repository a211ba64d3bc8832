import { expect, it } from 'vitest';
import { cmsConfig } from '../cms-config.ts';
import { schemaEnv } from '../database/schema-env.ts';

it('says when a product was made and changed in each language, whoever asked first', async () => {
  const { collections } = await cmsConfig(schemaEnv);
  const fields = collections.find(({ slug }) => slug === 'products')?.fields ?? [];
  const labels = fields.flatMap((field) =>
    field.type === 'date' && /^(?:created|updated)At$/.test(field.name) ? [field.label] : [],
  );
  expect(labels).toEqual([
    { nl: 'Aangepast op', en: 'Changed on' },
    { nl: 'Aangemaakt op', en: 'Made on' },
  ]);
});
