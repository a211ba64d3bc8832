import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import type { DatabaseDomain } from '../migrate/database-domain.ts';
import { protect } from '../policies/protect.ts';
import { protectPersonal } from '../policies/protect-personal.ts';
import { toPolicies } from '../policies/to-policies.ts';
import type { MatrixRows } from '../privacy/install-matrix.ts';

const schema = pgSchema('cases');
const contacts = schema.table('contacts', { partyId: uuid('party_id').primaryKey(), email: text('email') });
const needs = schema.table('needs', { partyId: uuid('party_id').primaryKey(), need: text('need') });
const topics = schema.table('topics', { code: text('code').primaryKey() });

/** From one line: role, relation, field group, action, purpose. */
const rule = (line: string) => {
  const [role = '', relation = '', fieldGroup = '', action = '', purpose = ''] = line.split(' ');
  return { role, relation, fieldGroup, action, purpose };
};

/** A small matrix with each way of being allowed, and of being bound, once. */
export const wallMatrix: MatrixRows = {
  roles: [
    { role: 'citizen', kinds: ['person'], charter: null },
    { role: 'handler', kinds: ['staff'], charter: null },
    { role: 'kcc-agent', kinds: ['staff'], charter: null },
    { role: 'privacy-officer', kinds: ['staff'], charter: null },
    { role: 'volunteer', kinds: ['person'], charter: 'subject' },
    { role: 'partner-worker', kinds: ['staff'], charter: 'organisation' },
    { role: 'partner-service', kinds: ['partner'], charter: 'organisation' },
    { role: 'service', kinds: ['service'], charter: null },
  ],
  purposes: ['self-service', 'answer', 'handle', 'match', 'oversight', 'emergency', 'quality'].map((name) => ({
    name,
    facts: {},
  })),
  fieldGroups: [
    { name: 'contact', isSpecial: false, durability: 'asynchronous' },
    { name: 'help-need', isSpecial: true, durability: 'synchronous' },
    { name: 'processing-log', isSpecial: false, durability: 'asynchronous' },
  ],
  relations: [
    { relation: 'handling', owner: 'cases_owner' },
    { relation: 'engaged', owner: 'cases_owner' },
    { relation: 'matched', owner: 'cases_owner' },
    { relation: 'guarding', owner: 'cases_owner' },
    { relation: 'capacity', owner: 'cases_owner' },
    { relation: 'mandate', owner: 'cases_owner' },
    { relation: 'self', owner: 'profiles_owner' },
  ],
  rules: [
    rule('citizen self contact read self-service'),
    rule('citizen self contact change self-service'),
    rule('citizen self processing-log read self-service'),
    rule('citizen capacity contact read self-service'),
    rule('citizen mandate contact read self-service'),
    rule('handler handling contact read handle'),
    rule('handler handling contact change handle'),
    rule('handler self help-need read handle'),
    rule('kcc-agent guarding contact read answer'),
    rule('kcc-agent any contact create answer'),
    rule('privacy-officer any contact read oversight'),
    rule('privacy-officer any contact remove oversight'),
    rule('privacy-officer any processing-log read oversight'),
    rule('volunteer matched contact read match'),
    rule('volunteer matched help-need read match'),
    rule('partner-worker engaged contact read handle'),
    rule('partner-service engaged contact read handle'),
    rule('service engaged contact read oversight'),
  ],
  charter: { version: 1, texts: { en: 'We keep what we hear to ourselves.' } },
};

export interface WallDomain {
  readonly domain: DatabaseDomain;
  close(): void;
}

/** A domain with two tables about people and one without, and a function that writes facts. */
export function wallDomain(): WallDomain {
  const folder = mkdtempSync(path.join(tmpdir(), 'wall-'));
  mkdirSync(path.join(folder, 'migrations/meta'), { recursive: true });
  mkdirSync(path.join(folder, 'functions'));
  const entry = { idx: 0, tag: '0000_create_cases', when: 1000, version: '7', breakpoints: true };
  writeFileSync(
    path.join(folder, 'migrations/meta/_journal.json'),
    JSON.stringify({ version: '7', dialect: 'postgresql', entries: [entry] }),
  );
  writeFileSync(
    path.join(folder, 'migrations/0000_create_cases.sql'),
    `create schema cases; --> statement-breakpoint
     create table cases.contacts (party_id uuid primary key, email text); --> statement-breakpoint
     create table cases.needs (party_id uuid primary key, need text); --> statement-breakpoint
     create table cases.topics (code text primary key)`,
  );
  writeFileSync(
    path.join(folder, 'functions/10-handle.sql'),
    `create or replace function cases.handle(party uuid) returns void
       language plpgsql security definer set search_path = pg_catalog, pg_temp
     as $$ begin
       if not privacy.may(party, 'contact', 'read') then raise exception 'no' using errcode = '42501'; end if;
       perform privacy.relate(party, 'handling', 'subject:' || privacy.subject(), null, 'taken up');
     end $$;`,
  );
  const domain: DatabaseDomain = {
    schema: 'cases',
    owner: 'cases_owner',
    migrationsFolder: path.join(folder, 'migrations'),
    functionsFolders: [path.join(folder, 'functions')],
    policies: toPolicies({
      schema: 'cases',
      owner: 'cases_owner',
      tables: [
        protectPersonal(contacts, {
          because: 'Where a person is reached.',
          group: 'contact',
          object: contacts.partyId,
          subject: contacts.partyId,
        }),
        protectPersonal(needs, {
          because: 'What somebody needs.',
          group: 'help-need',
          object: needs.partyId,
          subject: needs.partyId,
          actions: ['read'],
        }),
        protect(topics, { because: 'Everyone.', read: { actor_reader: 'true' } }),
      ],
      functions: [{ signature: 'handle(uuid)', executors: ['actor_writer'] }],
    }),
  };
  return { domain, close: () => rmSync(folder, { recursive: true, force: true }) };
}
