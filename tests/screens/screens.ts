import type { TrainingKey } from '../../src/server/seed/training-county.ts'
import {
  aCase,
  aFiling,
  aDraft,
  aCounterDraft,
  anOfferOf,
  anOfferWithTwoVersions,
  openDialog,
  type Way,
} from './ways.ts'

/** One screen of the page: whoever is photographed on it, and how he comes there. */
export interface Screen {
  /** Of the pictures. */
  readonly name: string
  /** As the router has it; null for what lies above a screen. */
  readonly route: string | null
  readonly as: readonly TrainingKey[]
  readonly way: Way
}

const at =
  (path: string): Way =>
  async () =>
    await Promise.resolve(path)
/** A part of the case page, in a case where the person has it. */
const tab = (segment: string, where?: Parameters<typeof aCase>[1]): Way => aCase(segment, where)

const prosecutor = 'prosecutor.reyes'
const supervisor = 'prosecution-supervisor.calloway'
const advocate = 'victim-advocate.fontaine'
const counsel = 'defender.marsh'
const defenseSupervisor = 'defense-supervisor.obi'
const defendant = 'defendant.whitlock'
const spanishDefendant = 'defendant.morales'
const judge = 'judge.abara'
const clerk = 'clerk.pell'
const officer = 'officer.doyle'
const auditor = 'auditor.moreau'
const administrator = 'administrator.singh'

/** Everybody who has a case, on the parts that all have. */
const all = [prosecutor, counsel, judge, clerk, officer, advocate] as const
const parties = [prosecutor, counsel] as const
const courtFile = [prosecutor, counsel, judge, clerk] as const

/** The federal clock, tried on an invented case. */
const triedClock = `/law/us-federal/clock.sta-trial?on=2026-03-02&given=${encodeURIComponent(
  JSON.stringify({
    events: [
      { kind: 'charge-filed', day: '2026-01-05' },
      { kind: 'first-appearance', day: '2026-01-12' },
      { kind: 'agreement-tendered', day: '2026-02-10' },
    ],
  }),
)}`

/** Every screen. A route that is missing here fails a test. */
export const screens: readonly Screen[] = [
  { name: 'home', route: '/', as: [prosecutor], way: at('/') },
  { name: 'my-day', route: '/my-day', as: [...all, supervisor, defenseSupervisor, auditor], way: at('/my-day') },
  { name: 'notices', route: '/notices', as: [...parties, clerk], way: at('/notices') },
  { name: 'board', route: '/board', as: [supervisor, defenseSupervisor], way: at('/board') },
  { name: 'victims', route: '/victims', as: [advocate], way: at('/victims') },
  {
    name: 'first-hour',
    route: '/first-hour',
    as: [...all, supervisor, defendant, administrator],
    way: at('/first-hour'),
  },
  { name: 'account', route: '/account', as: [prosecutor], way: at('/account') },
  { name: 'alerts', route: '/account/alerts', as: [prosecutor, judge], way: at('/account/alerts') },
  { name: 'design', route: '/design', as: [prosecutor], way: at('/design') },
  { name: 'people-administration', route: '/people', as: [administrator], way: at('/people') },
  { name: 'imports', route: '/imports', as: [administrator], way: at('/imports') },
  { name: 'appearances', route: '/appearances', as: [counsel], way: at('/appearances') },
  { name: 'my-cases', route: '/cases', as: [...all, supervisor, defenseSupervisor, auditor], way: at('/cases') },
  { name: 'refer', route: '/referrals/new', as: [officer], way: at('/referrals/new') },
  { name: 'screening', route: '/screening', as: [prosecutor, supervisor], way: at('/screening') },
  { name: 'filings', route: '/filings', as: [clerk], way: at('/filings') },
  { name: 'filing', route: '/filings/$caseId/$filingId', as: [clerk], way: aFiling },
  { name: 'approvals', route: '/approvals', as: [supervisor], way: at('/approvals') },
  { name: 'hearings', route: '/hearings', as: [judge, clerk], way: at('/hearings') },
  { name: 'my-week', route: '/my-week', as: [...all, supervisor], way: at('/my-week') },
  { name: 'courtroom', route: '/courtroom', as: [judge, clerk], way: at('/courtroom') },
  { name: 'sessions', route: '/sessions', as: [judge, clerk], way: at('/sessions') },
  { name: 'insight', route: '/insight', as: [supervisor, auditor], way: at('/insight') },
  { name: 'oversight', route: '/oversight', as: [auditor, 'auditor.whitfield'], way: at('/oversight') },
  { name: 'law', route: '/law', as: [prosecutor, officer], way: at('/law') },
  { name: 'law-pack', route: '/law/$pack', as: [counsel], way: at('/law/us-federal') },
  { name: 'law-rule', route: '/law/$pack/$rule', as: [judge], way: at('/law/florida/clock.fl-demand') },
  { name: 'law-clock', route: '/law/$pack/$rule', as: [prosecutor], way: at(triedClock) },
  { name: 'my-case', route: '/my-case', as: [defendant, spanishDefendant], way: at('/my-case') },
  { name: 'case', route: '/cases/$caseId', as: [prosecutor], way: aCase('') },
  { name: 'case-index', route: '/cases/$caseId/', as: [clerk], way: aCase('') },
  { name: 'overview', route: '/cases/$caseId/overview', as: all, way: tab('overview') },
  { name: 'referral', route: '/cases/$caseId/referral', as: [prosecutor, officer], way: tab('referral') },
  { name: 'charging', route: '/cases/$caseId/charging', as: [prosecutor], way: tab('charging') },
  { name: 'documents', route: '/cases/$caseId/documents', as: courtFile, way: tab('documents') },
  { name: 'negotiation', route: '/cases/$caseId/negotiation', as: parties, way: tab('negotiation', 'talks') },
  {
    name: 'new-draft',
    route: '/cases/$caseId/negotiation/drafts/new',
    as: [prosecutor],
    way: tab('negotiation/drafts/new', 'open'),
  },
  { name: 'draft', route: '/cases/$caseId/negotiation/drafts/$draftId', as: [prosecutor], way: aDraft },
  { name: 'new-counter', route: '/cases/$caseId/negotiation/counters/new', as: [counsel], way: anOfferOf },
  { name: 'counter', route: '/cases/$caseId/negotiation/counters/$draftId', as: [counsel], way: aCounterDraft },
  { name: 'compare', route: '/cases/$caseId/negotiation/compare', as: parties, way: anOfferWithTwoVersions },
  { name: 'conferral', route: '/cases/$caseId/conferral', as: [prosecutor, advocate], way: tab('conferral') },
  { name: 'client', route: '/cases/$caseId/client', as: [counsel], way: tab('client', 'talks') },
  { name: 'agreement', route: '/cases/$caseId/agreement', as: parties, way: tab('agreement', 'agreed') },
  { name: 'sign', route: '/cases/$caseId/sign', as: [defendant], way: tab('sign') },
  { name: 'tendered', route: '/cases/$caseId/tendered', as: [judge, clerk], way: tab('tendered', 'tendered') },
  { name: 'hearing', route: '/cases/$caseId/hearing', as: [judge, clerk, prosecutor], way: tab('hearing', 'tendered') },
  { name: 'discovery', route: '/cases/$caseId/discovery', as: parties, way: tab('discovery') },
  { name: 'calendar', route: '/cases/$caseId/calendar', as: courtFile, way: tab('calendar') },
  { name: 'clocks', route: '/cases/$caseId/clocks', as: courtFile, way: tab('clocks') },
  { name: 'people', route: '/cases/$caseId/people', as: courtFile, way: tab('people') },
  { name: 'activity', route: '/cases/$caseId/activity', as: [prosecutor, judge], way: tab('activity') },
  { name: 'related', route: '/cases/$caseId/related', as: [prosecutor], way: tab('related') },
  { name: 'palette', route: null, as: [prosecutor], way: openDialog('Control+k', 'overview') },
  { name: 'keys', route: null, as: [prosecutor], way: openDialog('?', 'overview') },
]
