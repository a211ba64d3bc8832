import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';

const collection = 'products';
const conceptIri = 'https://ipdc.vlaanderen.be/id/concept/example';

interface Product {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly type: string | null;
  readonly isComplete: boolean;
  readonly lacks: readonly string[];
  readonly description: string;
  readonly source: {
    readonly productNumber: string | null;
    readonly modifiedAt: string | null;
    readonly iri: string | null;
  };
}

describe('a product', () => {
  let world: CmsWorld;
  const editor = { collection: 'users', id: 'someone', roles: ['content-editor', 'content-publisher'] } as never;
  const draft = async (data: Record<string, unknown>) =>
    (await world.payload.create({ collection, draft: true, data })) as unknown as Product;

  beforeAll(async () => {
    world = await cmsWorld();
  });
  afterAll(() => world?.close());

  it.each([
    ['title', { description: '<p>Uitleg.</p>' }],
    ['description', { title: 'Zonder uitleg' }],
  ])('cannot be published without a %s in any Dutch form, and the field is named', async (field, data) => {
    const publish = world.payload.create({
      collection,
      locale: 'en',
      data: { title: 'English', description: '<p>E.</p>', _status: 'published' },
    });
    await expect(publish).rejects.toMatchObject({ data: { errors: [{ path: 'title' }, { path: 'description' }] } });
    const create = world.payload.create({ collection, data: { ...data, _status: 'published' } });
    await expect(create).rejects.toMatchObject({
      data: { errors: [{ path: field, message: expect.stringMatching(/ontbreekt/) }] },
    });
  });

  it.each(['nl', 'nl-formal', 'nl-informal'] as const)('may be published with %s alone', async (locale) => {
    const data = { title: `Alleen ${locale}`, description: '<p>Uitleg.</p>', _status: 'published' } as const;
    await expect(world.payload.create({ collection, locale, data })).resolves.toMatchObject({ title: data.title });
  });

  it('says what it lacks over all its languages', async () => {
    const { id, isComplete, lacks } = await draft({ description: '<p>Uitleg.</p>' });
    expect(isComplete).toBe(false);
    expect(lacks).toContain('missing title');
    const data = { title: 'Toch een titel' };
    const after = await world.payload.update({ collection, id, locale: 'nl-informal', draft: true, data });
    expect(after['lacks']).not.toContain('missing title');
    expect(after['lacks']).not.toContain('missing createdAt');
    const again = await world.payload.update({ collection, id, locale: 'en', draft: true, data: { title: 'English' } });
    expect(again['lacks']).not.toContain('missing title');
  });

  it('has an address made from its title, kept when that changes, and shared with no other', async () => {
    const one = await draft({ title: 'Wat kost het?' });
    const other = await draft({ title: 'Wat kost het' });
    expect([one.slug, other.slug]).toEqual(['wat-kost-het', 'wat-kost-het-2']);
    const renamed = await world.payload.update({ collection, id: one.id, draft: true, data: { title: 'Anders' } });
    expect(renamed['slug']).toBe('wat-kost-het');
    const copy = await world.payload.duplicate({ collection, id: one.id });
    expect(copy['slug']).not.toBe('wat-kost-het');
  });

  it('is called in lists by the title of the form it is written in, and shows that form where another is empty', async () => {
    const data = { title: 'Alleen met je', description: '<p>Uitleg.</p>' };
    const { id } = await world.payload.create({ collection, locale: 'nl-informal', draft: true, data });
    const shown = await world.payload.findByID({ collection, id, locale: 'nl', draft: true });
    expect([shown['name'], shown['title']]).toEqual(['Alleen met je', 'Alleen met je']);
    const renamed = await world.payload.update({
      collection,
      id,
      locale: 'nl',
      draft: true,
      data: { title: 'Gewoon' },
    });
    expect(renamed['name']).toBe('Gewoon');
  });

  it('keeps only safe HTML', async () => {
    const { description } = await draft({
      title: 'Veilig',
      description: '<p style="x">Ja<script>alert(1)</script></p>',
    });
    expect(description).toBe('<p>Ja</p>');
  });

  it('that follows a Flemish concept keeps what the concept fixes; one of our own does not', async () => {
    const type = 'https://example.org/id/type/Bewijs';
    const follows = await draft({
      title: 'Volgt',
      type,
      source: { conceptIri, productNumber: '12', iri: 'https://example.org/1' },
    });
    const own = await draft({ title: 'Eigen', type });
    const change = {
      type: 'https://example.org/id/type/Toelating',
      source: { productNumber: '99' },
      title: 'Gewijzigd',
    };
    const options = { collection, draft: true, data: change, user: editor, overrideAccess: false } as const;
    const after = (await world.payload.update({ ...options, id: follows.id })) as unknown as Product;
    expect(after).toMatchObject({ type, title: 'Gewijzigd', source: { productNumber: '12', conceptIri } });
    const ownAfter = (await world.payload.update({ ...options, id: own.id })) as unknown as Product;
    expect(ownAfter).toMatchObject({ type: change.type, source: { productNumber: null } });
  });

  it('forgets in a copy what belongs to the imported thing alone', async () => {
    const source = { conceptIri, productNumber: '12', iri: 'https://example.org/2', importedHash: 'x' };
    const { id } = await draft({ title: 'Bron', source });
    const copy = (await world.payload.duplicate({ collection, id })) as unknown as Product;
    expect(copy.source).toMatchObject({ iri: null, importedHash: null, conceptIri, productNumber: '12' });
  });

  it('knows when its content last changed: at an edit, not at an import, not when only its status changes', async () => {
    const modifiedAt = '2020-01-01T00:00:00.000Z';
    const data = { title: 'Tijd', description: '<p>Uitleg.</p>', source: { modifiedAt } };
    const { id, source } = (await world.payload.create({
      collection,
      draft: true,
      data,
      context: { isImport: true },
    })) as unknown as Product;
    expect(source.modifiedAt).toBe(modifiedAt);
    const published = (await world.payload.update({
      collection,
      id,
      data: { _status: 'published' },
    })) as unknown as Product;
    expect(published.source.modifiedAt).toBe(modifiedAt);
    const edited = (await world.payload.update({
      collection,
      id,
      draft: true,
      data: { title: 'Later' },
    })) as unknown as Product;
    expect(edited.source.modifiedAt).not.toBe(modifiedAt);
  });

  it('names the field of hours that cannot be', async () => {
    const hours = [{ weekday: '1', opensAt: '12:00', closesAt: '09:00' }];
    const create = world.payload.create({
      collection: 'contact-points',
      data: { name: 'Loket', hours, _status: 'published' },
    });
    await expect(create).rejects.toMatchObject({ data: { errors: [{ path: 'hours.0.closesAt' }] } });
  });
});
