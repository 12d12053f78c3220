import { z } from 'zod'

/**
 * Every kind of thing that the ledger may say happened, with the words an audit screen uses.
 * `<area>.<what-happened>`; an area adds its own lines here.
 */
export const eventKinds = {
  'case.referred': 'The police referred the incident',
  'case.imported': 'The case was imported',
  'access.relation-given': 'A relation to the case was given',
  'access.relation-ended': 'A relation to the case was ended',
  'access.walled-off': 'Someone was walled out of the case',
  'access.wall-lifted': 'A wall was lifted',
  'access.sealed': 'The case was sealed',
  'access.unsealed': 'The case was opened again',
} as const satisfies Record<string, string>

export type EventKind = keyof typeof eventKinds
export const EventKind = z.enum(Object.keys(eventKinds) as [EventKind, ...EventKind[]])
