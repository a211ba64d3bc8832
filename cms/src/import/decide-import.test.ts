import { describe, expect, test } from 'vitest';
import { decideImport, type Held, type Offered, saidBefore } from './decide-import.ts';

const imported: Held = {
  hash: 'first',
  importedHash: 'first',
  saidBefore: [],
  hasOwnParts: false,
  isLiveEdited: false,
  versionAt: '2024-01-01T00:00:00.000Z',
  waitingVersionAt: null,
  isLive: false,
  isNewestLive: false,
  sourceStatus: 'ontwerp',
};

function anOffer(own: Partial<Offered> = {}): Offered {
  return {
    hash: 'second',
    versionAt: '2024-02-01T00:00:00.000Z',
    sourceStatus: 'ontwerp',
    isWithdrawn: false,
    isToBePublished: false,
    ...own,
  };
}

describe('what an import does with an offered version', () => {
  test('a product that is not there is made, as a draft unless it is to be published', () => {
    expect(decideImport(null, anOffer())).toEqual({ kind: 'create', visibility: 'keep' });
    expect(decideImport(null, anOffer({ isToBePublished: true }))).toEqual({ kind: 'create', visibility: 'publish' });
    expect(decideImport(null, anOffer({ isWithdrawn: true }))).toEqual({ kind: 'create', visibility: 'keep' });
  });

  test('the same again changes nothing', () => {
    expect(decideImport(imported, anOffer({ hash: 'first' }))).toEqual({ kind: 'leave' });
  });

  test('an older version changes nothing, also when it says something else', () => {
    expect(decideImport(imported, anOffer({ versionAt: '2023-01-01T00:00:00Z' }))).toEqual({ kind: 'leave' });
    expect(decideImport(imported, anOffer({ versionAt: null }))).toEqual({ kind: 'leave' });
  });

  test('a newer version replaces what nobody edited', () => {
    expect(decideImport(imported, anOffer())).toEqual({ kind: 'change', visibility: 'keep' });
  });

  test('a newer version of an edited product waits, whatever it wants', () => {
    const edited = { ...imported, hash: 'ours' };
    expect(decideImport(edited, anOffer())).toEqual({ kind: 'wait' });
    expect(decideImport(edited, anOffer({ isToBePublished: true }))).toEqual({ kind: 'wait' });
    expect(decideImport(edited, anOffer({ isWithdrawn: true }))).toEqual({ kind: 'wait' });
  });

  test('the version an editor started from does not wait again, and an unfinished edit is not published', () => {
    const edited = { ...imported, hash: 'ours' };
    expect(decideImport(edited, anOffer({ hash: 'first', isToBePublished: true }))).toEqual({ kind: 'leave' });
  });

  test('a version that says what the editor already wrote is taken over', () => {
    expect(decideImport({ ...imported, hash: 'second' }, anOffer())).toEqual({ kind: 'change', visibility: 'keep' });
  });

  test('a draft that says the same is published when asked, and only once', () => {
    const offer = anOffer({ hash: 'first', isToBePublished: true });
    expect(decideImport(imported, offer)).toEqual({ kind: 'change', visibility: 'publish' });
    expect(decideImport({ ...imported, isLive: true, isNewestLive: true }, offer)).toEqual({ kind: 'leave' });
  });

  test('a draft beside an older live version is published when asked, unless that version is what somebody wrote', () => {
    const offer = anOffer({ hash: 'first', isToBePublished: true });
    const live = { ...imported, isLive: true };
    expect(decideImport(live, offer)).toEqual({ kind: 'change', visibility: 'publish' });
    expect(decideImport({ ...live, isLiveEdited: true }, offer)).toEqual({ kind: 'leave' });
    expect(decideImport({ ...live, isLiveEdited: true }, anOffer())).toEqual({ kind: 'wait' });
  });

  test('what waits makes room for what is newer still, not for what is older', () => {
    const edited = { ...imported, hash: 'ours', waitingVersionAt: '2024-03-01T00:00:00.000Z' };
    expect(decideImport(edited, anOffer())).toEqual({ kind: 'leave' });
    expect(decideImport({ ...edited, hash: 'first' }, anOffer())).toEqual({ kind: 'leave' });
    expect(decideImport(edited, anOffer({ versionAt: '2024-04-01T00:00:00Z' }))).toEqual({ kind: 'wait' });
  });

  test('two files that say otherwise about one version do not take turns for ever', () => {
    const versionAt = imported.versionAt;
    expect(decideImport(imported, anOffer({ versionAt }))).toEqual({ kind: 'change', visibility: 'keep' });
    expect(saidBefore(imported, anOffer({ versionAt }))).toEqual(['first']);
    const second = { ...imported, hash: 'second', importedHash: 'second', saidBefore: ['first'] };
    expect(decideImport(second, anOffer({ versionAt, hash: 'first' }))).toEqual({ kind: 'leave' });
    expect(decideImport(second, anOffer({ versionAt, hash: 'third' }))).toEqual({ kind: 'change', visibility: 'keep' });
    expect(saidBefore(second, anOffer({ versionAt, hash: 'third' }))).toEqual(['first', 'second']);
    expect(saidBefore(second, anOffer({ versionAt, hash: 'second' }))).toEqual(['first']);
    expect(saidBefore(second, anOffer({ hash: 'third' }))).toEqual([]);
    expect(decideImport(second, anOffer({ hash: 'first' }))).toEqual({ kind: 'change', visibility: 'keep' });
  });

  test('what the source withdrew goes off the air', () => {
    const live = { ...imported, isLive: true };
    expect(decideImport(live, anOffer({ isWithdrawn: true }))).toEqual({ kind: 'change', visibility: 'withdraw' });
    expect(decideImport(live, anOffer({ hash: 'first', isWithdrawn: true, isToBePublished: true }))).toEqual({
      kind: 'change',
      visibility: 'withdraw',
    });
  });

  test('another status at the source is kept up', () => {
    expect(decideImport(imported, anOffer({ hash: 'first', sourceStatus: 'verzonden' }))).toEqual({
      kind: 'change',
      visibility: 'keep',
    });
  });

  test('a source that does not say its status changes none', () => {
    expect(decideImport(imported, anOffer({ hash: 'first', sourceStatus: null }))).toEqual({ kind: 'leave' });
  });

  test('what no source can say counts as edited, also where the texts are the same', () => {
    const ours = { ...imported, hasOwnParts: true };
    expect(decideImport(ours, anOffer())).toEqual({ kind: 'wait' });
    expect(decideImport({ ...ours, hash: 'second' }, anOffer())).toEqual({ kind: 'wait' });
    expect(decideImport(ours, anOffer({ hash: 'first' }))).toEqual({ kind: 'leave' });
  });

  test('a product made in the CMS itself counts as edited', () => {
    expect(decideImport({ ...imported, importedHash: null }, anOffer())).toEqual({ kind: 'wait' });
  });
});
