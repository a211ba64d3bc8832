import { describe, expect, it } from 'vitest';
import { refusalToChangeRole } from './refusal-to-change-role.ts';
import { refusalToApproveProposal, refusalToRejectProposal } from './refusal-to-decide-proposal.ts';
import { refusalToExport } from './refusal-to-export.ts';
import { refusalToOpenEmergency } from './refusal-to-open-emergency.ts';
import { refusalToOpenRequest } from './refusal-to-open-request.ts';
import { refusalToReviewEmergency } from './refusal-to-review-emergency.ts';
import {
  outcomesOf,
  refusalToExtendRequest,
  refusalToSettleRequest,
  refusalToTakeRequest,
} from './refusal-to-settle-request.ts';

describe('breaking the glass', () => {
  it('takes a reason that says something', () => {
    expect(refusalToOpenEmergency('Iemand is in gevaar!', 0)).toBeNull();
    expect(refusalToOpenEmergency('   Iemand in gevaar.   ', 0)).toEqual({
      kind: 'reasonTooShort',
      length: 17,
      least: 20,
    });
  });

  it.each(['\u200b'.repeat(20), '\u2800'.repeat(25), `Help!${' '.repeat(20)}`, `Help!${'\u00ad'.repeat(20)}`])(
    'takes no reason that nobody sees: %j',
    (reason) => {
      expect(refusalToOpenEmergency(reason, 0)).toMatchObject({ kind: 'reasonTooShort' });
    },
  );

  it('waits when three of one’s own were not reviewed', () => {
    const reason = 'Er is gemeld dat deze persoon in gevaar is.';
    expect(refusalToOpenEmergency(reason, 2)).toBeNull();
    expect(refusalToOpenEmergency(reason, 3)).toEqual({ kind: 'tooManyOpen', open: 3, most: 3 });
  });

  it('is reviewed once, by somebody who neither did it nor leads who did', () => {
    const other = { state: 'open', isOwn: false, isOwnFile: false, leadsOpener: false };
    expect(refusalToReviewEmergency(other)).toBeNull();
    expect(refusalToReviewEmergency({ ...other, isOwn: true })).toEqual({ kind: 'ownAccess' });
    expect(refusalToReviewEmergency({ ...other, isOwnFile: true })).toEqual({ kind: 'ownFile' });
    expect(refusalToReviewEmergency({ ...other, leadsOpener: true })).toEqual({ kind: 'leadsOpener' });
    expect(refusalToReviewEmergency({ ...other, state: 'reviewed' })).toEqual({ kind: 'alreadyReviewed' });
  });
});

describe('a proposal', () => {
  it('is approved by another, and rejected with a reason by anyone', () => {
    expect(refusalToApproveProposal({ state: 'open', isOwn: false })).toBeNull();
    expect(refusalToApproveProposal({ state: 'open', isOwn: true })).toEqual({ kind: 'ownProposal' });
    expect(refusalToApproveProposal({ state: 'rejected', isOwn: true })).toMatchObject({ kind: 'alreadyDecided' });
    expect(refusalToRejectProposal({ state: 'open' }, 'Te ruim.')).toBeNull();
    expect(refusalToRejectProposal({ state: 'open' }, ' ')).toEqual({ kind: 'reasonMissing' });
    expect(refusalToRejectProposal({ state: 'approved' }, 'Te ruim.')).toMatchObject({ kind: 'alreadyDecided' });
  });
});

describe('a request about one’s own data', () => {
  it('came in today or before', () => {
    const asked = { received: '2026-03-10', today: '2026-03-10', details: 'Alles.', isOwnFile: false, isNobody: false };
    expect(refusalToOpenRequest(asked)).toBeNull();
    expect(refusalToOpenRequest({ ...asked, isNobody: true })).toEqual({ kind: 'unknownPerson' });
    expect(refusalToOpenRequest({ ...asked, isOwnFile: true })).toEqual({ kind: 'ownFile' });
    expect(refusalToOpenRequest({ ...asked, received: '2026-03-11' })).toEqual({
      kind: 'receivedInFuture',
      today: '2026-03-10',
    });
    expect(refusalToOpenRequest({ ...asked, details: 'x'.repeat(5001) })).toMatchObject({
      kind: 'detailsTooLong',
      most: 5000,
    });
  });

  it('is taken, put off and answered while it is open', () => {
    expect(refusalToTakeRequest({ state: 'open', isOwnFile: false })).toBeNull();
    expect(refusalToTakeRequest({ state: 'settled', isOwnFile: false })).toEqual({ kind: 'alreadySettled' });
    expect(refusalToExtendRequest({ state: 'open', isMine: true, extensionReason: null }, 'Veel dossiers.')).toBeNull();
    expect(refusalToExtendRequest({ state: 'open', isMine: true, extensionReason: null }, '')).toEqual({
      kind: 'noteMissing',
    });
    expect(refusalToExtendRequest({ state: 'open', isMine: true, extensionReason: 'Eerder.' }, 'Weer.')).toEqual({
      kind: 'alreadyExtended',
    });
    expect(refusalToExtendRequest({ state: 'settled', isMine: true, extensionReason: null }, 'Laat.')).toEqual({
      kind: 'alreadySettled',
    });
    expect(refusalToExtendRequest({ state: 'open', isMine: false, extensionReason: null }, 'Druk.')).toEqual({
      kind: 'notYours',
    });
    expect(refusalToExport({ state: 'open', isMine: true })).toBeNull();
    expect(refusalToExport({ state: 'open', isMine: false })).toEqual({ kind: 'notYours' });
    expect(refusalToExport({ state: 'settled', isMine: true })).toEqual({ kind: 'alreadySettled' });
  });

  it('is explained to the person unless everything is granted', () => {
    const mine = { state: 'open', kind: 'access', isMine: true, isOpenedByMe: true };
    expect(refusalToSettleRequest(mine, { outcome: 'granted', note: '' })).toBeNull();
    expect(refusalToSettleRequest(mine, { outcome: 'refused', note: ' ' })).toEqual({ kind: 'noteMissing' });
    expect(refusalToSettleRequest(mine, { outcome: 'partly', note: 'Zonder de meldingen van anderen.' })).toBeNull();
    expect(refusalToSettleRequest({ ...mine, state: 'settled' }, { outcome: 'granted', note: '' })).toEqual({
      kind: 'alreadySettled',
    });
    expect(refusalToSettleRequest({ ...mine, isMine: false }, { outcome: 'granted', note: '' })).toEqual({
      kind: 'notYours',
    });
  });

  it('to be erased is not opened and granted by one person', () => {
    const opened = { state: 'open', kind: 'erasure', isMine: true, isOpenedByMe: true };
    expect(refusalToSettleRequest(opened, { outcome: 'granted', note: '' })).toEqual({ kind: 'ownRequest' });
    expect(refusalToSettleRequest(opened, { outcome: 'refused', note: 'Een wet verplicht ons.' })).toBeNull();
    expect(refusalToSettleRequest({ ...opened, isOpenedByMe: false }, { outcome: 'granted', note: '' })).toBeNull();
  });

  it.each(['access', 'rectification', 'erasure', 'restriction', 'objection'])(
    'of %s can be answered in just those ways in which it is settled',
    (kind) => {
      const note = 'Waarom niet alles kan.';
      for (const isOpenedByMe of [true, false]) {
        const request = { state: 'open', kind, isMine: true, isOpenedByMe };
        const taken = (['granted', 'partly', 'refused'] as const).filter(
          (outcome) => refusalToSettleRequest(request, { outcome, note }) === null,
        );
        expect(outcomesOf(request)).toEqual(taken);
      }
      expect(outcomesOf({ kind, isOpenedByMe: false })).toEqual(
        kind === 'restriction' || kind === 'objection' ? ['granted', 'refused'] : ['granted', 'partly', 'refused'],
      );
    },
  );
});

describe('a change of roles', () => {
  it('is of a role that somebody can be given, and not one’s own', () => {
    expect(refusalToChangeRole({ role: 'handler', isOwn: false })).toBeNull();
    expect(refusalToChangeRole({ role: 'organisation:caw', isOwn: false })).toBeNull();
    expect(refusalToChangeRole({ role: 'organisation:', isOwn: false })).toMatchObject({ kind: 'unknownRole' });
    expect(refusalToChangeRole({ role: 'handler', isOwn: true })).toEqual({ kind: 'ownRole' });
    expect(refusalToChangeRole({ role: 'citizen', isOwn: false })).toEqual({ kind: 'impliedRole', role: 'citizen' });
    expect(refusalToChangeRole({ role: 'burgemeester', isOwn: false })).toEqual({
      kind: 'unknownRole',
      role: 'burgemeester',
    });
  });
});
