import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../database/in-transaction.ts';
import { type CmsWorld, cmsWorld } from '../testing/cms-world.ts';
import { installTroubles, setTrouble } from '../testing/trouble.ts';

describe('what products share', () => {
  let world: CmsWorld;
  let desk: string;
  let product: string;

  beforeAll(async () => {
    world = await cmsWorld();
    await installTroubles(world.admin);
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    const { payload, admin } = world;
    await setTrouble(admin, 'none');
    await payload.delete({ collection: 'products', where: {} });
    await payload.delete({ collection: 'contact-points', where: {} });
    await payload.updateGlobal({ slug: 'city', data: { register: 'informal' } });
    const hours = [{ weekday: '1', opensAt: '09:00', closesAt: '12:00' }];
    const data = {
      name: 'Loket',
      telephone: '016 00 00 01',
      hours,
      isPartOfContactCentre: true,
      _status: 'published',
    } as const;
    desk = String((await payload.create({ collection: 'contact-points', data })).id);
    const created = await payload.create({
      collection: 'products',
      data: {
        title: 'Paspoort',
        description: '<p>Reisdocument.</p>',
        contactPoints: [{ contactPoint: desk }],
        _status: 'published',
      },
    });
    product = String(created.id);
  });

  const telephones = async () => {
    const rows = await world.admin`
      select (select telephone from content.contact_points where locale = 'nl') as own,
        (select telephone from content.product_contact_points where locale = 'nl') as copied`;
    return rows[0];
  };

  it('a contact point carries its hours to the products that use it', async () => {
    const [copy] =
      await world.admin`select opening_hours, telephone from content.product_contact_points where locale = 'nl'`;
    expect(copy).toEqual({ opening_hours: 'maandag 09:00-12:00', telephone: '016 00 00 01' });
  });

  it('the hours of a contact point that belongs to one product stay hours, beside the words made from them', async () => {
    const { payload, admin } = world;
    const hours = [
      { weekday: '2', opensAt: '13:00', closesAt: '16:00', isByAppointment: true },
      { weekday: '1', opensAt: '09:00', closesAt: '12:00' },
    ];
    const contactPoints = [{ contactPoint: desk }, { telephone: '016 00 00 09', hours }];
    await payload.update({ collection: 'products', id: product, data: { contactPoints, _status: 'published' } });
    const stretches = await admin`
      select contact_point_position as at, weekday, opens_at, is_by_appointment from content.product_opening_hours
      where product_id = ${product} order by 1, 2`;
    expect(stretches.map((row) => Object.values(row))).toEqual([
      [0, 1, '09:00', false],
      [1, 1, '09:00', false],
      [1, 2, '13:00', true],
    ]);
    const words = await admin`
      select opening_hours from content.product_contact_points where locale = 'nl' and position = 1`;
    expect(words).toEqual([{ opening_hours: 'maandag 09:00-12:00; dinsdag 13:00-16:00 (alleen op afspraak)' }]);
  });

  it('a draft may hold hours that are not filled in whole yet; publishing names the field', async () => {
    const { payload } = world;
    const contactPoints = [{ hours: [{ weekday: '1' }, { weekday: '1', opensAt: '09:00' }, {}] }];
    const change = { collection: 'products', id: product } as const;
    await payload.update({ ...change, draft: true, data: { contactPoints } });
    await expect(payload.update({ ...change, data: { _status: 'published' } })).rejects.toMatchObject({
      data: { errors: expect.arrayContaining([expect.objectContaining({ path: 'contactPoints.0.hours.0.opensAt' })]) },
    });
  });

  it('a changed contact point changes every live product that uses it', async () => {
    await world.payload.update({
      collection: 'contact-points',
      id: desk,
      data: { telephone: '016 00 00 02', _status: 'published' },
    });
    expect(await telephones()).toEqual({ own: '016 00 00 02', copied: '016 00 00 02' });
  });

  it('when a product refuses, the contact point stays as it was too', async () => {
    await setTrouble(world.admin, 'content refuses');
    const change = world.payload.update({
      collection: 'contact-points',
      id: desk,
      data: { telephone: '016 00 00 02', _status: 'published' },
    });
    await expect(change).rejects.toThrow(/Readers refuse this/);
    expect(await telephones()).toEqual({ own: '016 00 00 01', copied: '016 00 00 01' });
    const { telephone } = await world.payload.findByID({ collection: 'contact-points', id: desk });
    expect(telephone).toBe('016 00 00 01');
  });

  it('a draft of a contact point, and a product that uses one not published yet, show nothing of it', async () => {
    const { payload, admin } = world;
    await payload.update({ collection: 'contact-points', id: desk, draft: true, data: { telephone: '016 00 00 04' } });
    expect(await telephones()).toEqual({ own: '016 00 00 01', copied: '016 00 00 01' });
    const later = await payload.create({ collection: 'contact-points', draft: true, data: { name: 'Later' } });
    const contactPoints = [{ contactPoint: String(later.id) }];
    await payload.update({ collection: 'products', id: product, data: { contactPoints, _status: 'published' } });
    expect(await admin`select from content.product_contact_points`).toHaveLength(0);
    await payload.update({ collection: 'contact-points', id: later.id, data: { _status: 'published' } });
    const copied = await admin`select contact_point_id from content.product_contact_points where locale = 'nl'`;
    expect(copied).toEqual([{ contact_point_id: String(later.id) }]);
  });

  it('an unpublished contact point leaves readers, and the products that use it go on without it', async () => {
    const { payload, admin } = world;
    await payload.update({ collection: 'contact-points', id: desk, data: { _status: 'draft' } });
    expect(await admin`select from content.contact_points`).toHaveLength(0);
    expect(await admin`select from content.product_contact_points`).toHaveLength(0);
    expect(await admin`select from content.products where locale = 'nl'`).toHaveLength(1);
  });

  it('a contact point that only a draft of a product names cannot be removed either', async () => {
    const { payload } = world;
    const data = { name: 'Nieuw', _status: 'published' } as const;
    const other = await payload.create({ collection: 'contact-points', data });
    const contactPoints = [{ contactPoint: String(other.id) }];
    await payload.update({ collection: 'products', id: product, draft: true, data: { contactPoints } });
    await expect(payload.delete({ collection: 'contact-points', id: other.id })).rejects.toThrow(/1 product/);
  });

  it('an older version of a contact point comes back for its products as well', async () => {
    const { payload } = world;
    await payload.update({
      collection: 'contact-points',
      id: desk,
      data: { telephone: '016 00 00 02', _status: 'published' },
    });
    const { docs } = await payload.findVersions({
      collection: 'contact-points',
      where: { parent: { equals: desk } },
      sort: 'createdAt',
    });
    await payload.restoreVersion({ collection: 'contact-points', id: String(docs[0]?.id) });
    expect(await telephones()).toEqual({ own: '016 00 00 01', copied: '016 00 00 01' });
  });

  it('a contact point in use cannot be removed; afterwards it can, and readers lose it', async () => {
    const { payload, admin } = world;
    await expect(payload.delete({ collection: 'contact-points', id: desk })).rejects.toThrow(/1 product/);
    await payload.delete({ collection: 'products', id: product });
    await payload.delete({ collection: 'contact-points', id: desk });
    expect(await admin`select from content.contact_points`).toHaveLength(0);
  });

  it('a contact point needs a Dutch name', async () => {
    const create = world.payload.create({
      collection: 'contact-points',
      locale: 'en',
      data: { name: 'Desk', _status: 'published' },
    });
    await expect(create).rejects.toThrow(/Naam|name/);
  });

  it('the form of address decides which text readers see, everywhere at once', async () => {
    const { payload, admin } = world;
    const title = async () =>
      (await admin`select title from content.products where locale = 'nl-informal'`)[0]?.['title'];
    await payload.update({
      collection: 'products',
      id: product,
      locale: 'nl-formal',
      data: { title: 'Uw paspoort', _status: 'published' },
    });
    const english = async () =>
      (await admin`select title_tag from content.products where locale = 'en'`)[0]?.['title_tag'];
    expect(await title()).toBe('Paspoort');
    await payload.update({
      collection: 'products',
      id: product,
      locale: 'nl',
      data: { title: null, _status: 'published' },
    });
    await payload.update({
      collection: 'products',
      id: product,
      locale: 'nl-informal',
      data: { title: 'Je paspoort', _status: 'published' },
    });
    expect(await english()).toBe('nl-be-x-informal');
    await payload.updateGlobal({ slug: 'city', data: { register: 'formal' } });
    expect(await english()).toBe('nl-be-x-formal');
  });

  it('an organisation is known to readers by the name editors give it', async () => {
    const { payload, admin } = world;
    const iri = 'https://data.vlaanderen.be/id/organisatie/OVO000001';
    await payload.create({ collection: 'organisations', data: { iri, name: 'Voorbeeldstad', _status: 'published' } });
    expect(await admin`select name from content.organisations where locale = 'nl'`).toEqual([
      { name: 'Voorbeeldstad' },
    ]);
  });

  it('a product published while its contact point changes never keeps the older copy', async () => {
    const { payload, admin } = world;
    await Promise.all([
      payload.update({
        collection: 'contact-points',
        id: desk,
        data: { telephone: '016 00 00 03', _status: 'published' },
      }),
      payload.update({ collection: 'products', id: product, data: { title: 'Paspoort, nieuw', _status: 'published' } }),
      inTransaction(payload, (req) =>
        payload.update({ collection: 'products', id: product, data: { title: 'Paspoort', _status: 'published' }, req }),
      ),
    ]);
    expect(await telephones()).toEqual({ own: '016 00 00 03', copied: '016 00 00 03' });
    expect(await admin`select from content.products where locale = 'nl'`).toHaveLength(1);
  });
});
