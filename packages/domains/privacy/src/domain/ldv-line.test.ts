import { expect, it } from 'vitest';
import { toLdvLine } from './ldv-line.ts';

const logged = {
  operation: '0f8fad5b-d9cb-469f-a165-70867728950e',
  at: '2026-03-10T09:30:00.123Z',
  activity: 'PartyPage',
  purpose: 'answer',
  trace: '4bf92f3577b34da6a3ce929d0e0e4736',
  parent: '00f067aa0ba902b7',
  status: 'ok',
  subject: '7d444840-9dc0-11d1-b245-5ffdce74fad2',
  object: '7d444840-9dc0-11d1-b245-5ffdce74fad2',
  fieldGroups: ['contact', 'identity'],
  action: 'change',
};

it('names activity, subject, trace and moment as the standard does, and nobody who acted', () => {
  expect(toLdvLine(logged)).toEqual({
    trace_id: '4bf92f3577b34da6a3ce929d0e0e4736',
    span_id: '0f8fad5bd9cb469f',
    parent_span_id: '00f067aa0ba902b7',
    status: 'Ok',
    name: 'PartyPage',
    start_time: Date.UTC(2026, 2, 10, 9, 30, 0, 123),
    end_time: Date.UTC(2026, 2, 10, 9, 30, 0, 123),
    attributes: {
      'dpl.core.processing_activity_id': 'urn:verbonden:purpose:answer',
      'dpl.core.data_subject_id': logged.subject,
      'dpl.core.data_subject_id_type': 'party',
      'verbonden.object_id': logged.object,
      'verbonden.field_groups': ['contact', 'identity'],
      'verbonden.action': 'change',
    },
  });
});

it('is a trace of its own when it came without one, and says so when it failed', () => {
  const line = toLdvLine({ ...logged, trace: null, parent: null, status: 'error' });
  expect(line).toMatchObject({ trace_id: '0f8fad5bd9cb469fa16570867728950e', status: 'Error' });
  expect(line).not.toHaveProperty('parent_span_id');
});
