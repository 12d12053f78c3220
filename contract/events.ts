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
  'plea.offer-drafted': 'An offer was drafted',
  'plea.draft-revised': 'A draft of an offer was revised',
  'plea.draft-submitted': 'A draft was submitted for approval',
  'plea.draft-approved': 'A supervisor approved a draft',
  'plea.draft-returned': 'A supervisor returned a draft',
  'plea.draft-discarded': 'A draft was set aside',
  'plea.draft-sent': 'A draft was sent as a version of an offer',
  'plea.offer-extended': 'The prosecution extended an offer',
  'plea.offer-conveyed': 'Counsel conveyed the offer to the defendant',
  'plea.conveyance-noted': 'Counsel noted how the offer was conveyed',
  'plea.counter-drafted': 'A counter was drafted',
  'plea.counter-revised': 'A draft of a counter was revised',
  'plea.counter-discarded': 'A draft of a counter was set aside',
  'plea.offer-countered': 'The defense countered',
  'plea.decision-noted': 'Counsel noted the defendant’s decision',
  'plea.offer-accepted': 'An offer was accepted',
  'plea.offer-rejected': 'An offer was rejected',
  'plea.offer-lapsed': 'An offer lapsed at the end of its last day',
  'plea.offer-withdrawn': 'An offer was withdrawn',
  'plea.talks-broken-down': 'Talks broke down',
  'plea.talks-reopened': 'Talks were taken up again',
  'plea.message-sent': 'Counsel wrote to the other side',
  'plea.conferral-recorded': 'Conferral with a victim was recorded, or why not',
  'plea.conferral-marked': 'That conferral is on record was noted for the parties',
  'plea.sheet-given': 'The defendant was given the sheet of an offer',
  'plea.sheet-standing-changed': 'The standing of an offer changed on the defendant’s sheet',
  'plea.offer-acknowledged': 'The defendant acknowledged an offer',
  'plea.client-decided': 'The defendant told counsel what he decided',
  'plea.question-asked': 'The defendant asked counsel a question',
  'plea.question-answered': 'Counsel answered the defendant',
} as const satisfies Record<string, string>

export type EventKind = keyof typeof eventKinds
export const EventKind = z.enum(Object.keys(eventKinds) as [EventKind, ...EventKind[]])
