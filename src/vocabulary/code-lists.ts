import { z } from 'zod'

/*
 * The closed lists of codes that cross the wire and lie in coded columns, each with its plain words.
 * Which of them a court allows is law and lies in its rule pack.
 */

/** What is done with one charge under an offer or an agreement. */
export const ChargeAction = z.enum(['plead', 'plead-to-lesser', 'dismiss', 'not-file'])
export type ChargeAction = z.infer<typeof ChargeAction>
export const chargeActionWords: Record<ChargeAction, string> = {
  plead: 'Plead to the charge',
  'plead-to-lesser': 'Plead to a lesser offense',
  dismiss: 'Dismiss the charge',
  'not-file': 'Not file the charge',
}

/** How a defendant pleads. */
export const PleaKind = z.enum([
  'guilty',
  'nolo',
  'alford',
  'conditional',
  'stipulated-facts',
  'deferred',
  'not-guilty',
])
export type PleaKind = z.infer<typeof PleaKind>
export const pleaKindWords: Record<PleaKind, string> = {
  guilty: 'Guilty',
  nolo: 'No contest (nolo contendere)',
  alford: 'Guilty while maintaining innocence (Alford)',
  conditional: 'Guilty, reserving a motion for appeal (conditional)',
  'stipulated-facts': 'Bench trial on stipulated facts',
  deferred: 'Sufficient facts, finding deferred',
  'not-guilty': 'Not guilty',
}

/** How far a term of an agreement binds the court: each term has its own type. */
export const TermType = z.enum(['A', 'B', 'C'])
export type TermType = z.infer<typeof TermType>
export const termTypeWords: Record<TermType, string> = {
  A: 'Charge: charges are dismissed or not brought',
  B: 'Recommendation: the court need not follow it',
  C: 'Agreed sentence: binds the court once it accepts the agreement',
}

/** A part of a sentence. */
export const SentenceKind = z.enum([
  'prison',
  'jail',
  'probation',
  'conditional-discharge',
  'supervision',
  'supervised-release',
  'community-service',
  'treatment',
  'fine',
  'restitution',
  'costs',
  'forfeiture',
  'no-contact',
  'registration',
  'other',
])
export type SentenceKind = z.infer<typeof SentenceKind>
export const sentenceKindWords: Record<SentenceKind, string> = {
  prison: 'Prison',
  jail: 'Jail',
  probation: 'Probation',
  'conditional-discharge': 'Conditional discharge',
  supervision: 'Court supervision',
  'supervised-release': 'Supervised release after prison',
  'community-service': 'Community service',
  treatment: 'Treatment',
  fine: 'Fine',
  restitution: 'Restitution',
  costs: 'Costs and assessments',
  forfeiture: 'Forfeiture',
  'no-contact': 'No contact',
  registration: 'Registration',
  other: 'Other',
}

/** Where the defendant is while the case is pending. */
export const CustodyStatus = z.enum([
  'in-custody',
  'released-on-recognizance',
  'released-with-conditions',
  'released-on-bond',
  'electronic-monitoring',
  'held-elsewhere',
  'warrant-outstanding',
  'unknown',
])
export type CustodyStatus = z.infer<typeof CustodyStatus>
export const custodyStatusWords: Record<CustodyStatus, string> = {
  'in-custody': 'In custody',
  'released-on-recognizance': 'Released on recognizance',
  'released-with-conditions': 'Released with conditions',
  'released-on-bond': 'Released on bond',
  'electronic-monitoring': 'Electronic monitoring',
  'held-elsewhere': 'Held by another authority',
  'warrant-outstanding': 'Warrant outstanding',
  unknown: 'Not known',
}

/** How counsel told the defendant of an offer. */
export const ConveyanceMethod = z.enum(['in-person', 'jail-visit', 'video', 'telephone', 'letter', 'in-the-app'])
export type ConveyanceMethod = z.infer<typeof ConveyanceMethod>
export const conveyanceMethodWords: Record<ConveyanceMethod, string> = {
  'in-person': 'In person',
  'jail-visit': 'Visit in custody',
  video: 'Video call',
  telephone: 'Telephone',
  letter: 'Letter',
  'in-the-app': 'Through this system',
}

/** Languages by their ISO 639 code; `ase` is American Sign Language. */
export const Language = z.enum([
  'en',
  'es',
  'ar',
  'ase',
  'fr',
  'hi',
  'ht',
  'ko',
  'pl',
  'pt',
  'ru',
  'so',
  'tl',
  'uk',
  'ur',
  'vi',
  'yue',
  'zh',
  'other',
])
export type Language = z.infer<typeof Language>
export const languageWords: Record<Language, string> = {
  en: 'English',
  es: 'Spanish',
  ar: 'Arabic',
  ase: 'American Sign Language',
  fr: 'French',
  hi: 'Hindi',
  ht: 'Haitian Creole',
  ko: 'Korean',
  pl: 'Polish',
  pt: 'Portuguese',
  ru: 'Russian',
  so: 'Somali',
  tl: 'Tagalog',
  uk: 'Ukrainian',
  ur: 'Urdu',
  vi: 'Vietnamese',
  yue: 'Cantonese',
  zh: 'Mandarin',
  other: 'Another language',
}

/** Languages in which the system itself speaks to a defendant. */
export const WrittenLanguage = z.enum(['en', 'es'])
export type WrittenLanguage = z.infer<typeof WrittenLanguage>

/** The class of an offense; the penalties of a class are law and lie in the rule pack. */
export const OffenseClass = z.enum([
  'felony-m',
  'felony-x',
  'felony-1',
  'felony-2',
  'felony-3',
  'felony-4',
  'misdemeanor-a',
  'misdemeanor-b',
  'misdemeanor-c',
  'petty',
  'unknown',
])
export type OffenseClass = z.infer<typeof OffenseClass>
export const offenseClassWords: Record<OffenseClass, string> = {
  'felony-m': 'First-degree murder class',
  'felony-x': 'Class X felony',
  'felony-1': 'Class 1 felony',
  'felony-2': 'Class 2 felony',
  'felony-3': 'Class 3 felony',
  'felony-4': 'Class 4 felony',
  'misdemeanor-a': 'Class A misdemeanor',
  'misdemeanor-b': 'Class B misdemeanor',
  'misdemeanor-c': 'Class C misdemeanor',
  petty: 'Petty offense',
  unknown: 'Class not known',
}

/** Severity of an offense, as statistics and time standards group it. */
export const Severity = z.enum(['felony', 'misdemeanor', 'petty', 'unknown'])
export type Severity = z.infer<typeof Severity>

export const severityOf: Record<OffenseClass, Severity> = {
  'felony-m': 'felony',
  'felony-x': 'felony',
  'felony-1': 'felony',
  'felony-2': 'felony',
  'felony-3': 'felony',
  'felony-4': 'felony',
  'misdemeanor-a': 'misdemeanor',
  'misdemeanor-b': 'misdemeanor',
  'misdemeanor-c': 'misdemeanor',
  petty: 'petty',
  unknown: 'unknown',
}

/** Why a prosecutor declines to charge. */
export const DeclineReason = z.enum([
  'insufficient-evidence',
  'unlawful-search-or-seizure',
  'witness-unavailable',
  'victim-declines',
  'self-defense-or-justification',
  'no-offense',
  'diversion',
  'charged-elsewhere',
  'interests-of-justice',
  'limitations-expired',
  'other',
])
export type DeclineReason = z.infer<typeof DeclineReason>
export const declineReasonWords: Record<DeclineReason, string> = {
  'insufficient-evidence': 'The evidence would not prove the offense',
  'unlawful-search-or-seizure': 'The evidence would be suppressed',
  'witness-unavailable': 'A needed witness is not available',
  'victim-declines': 'The victim does not wish to proceed',
  'self-defense-or-justification': 'The act was justified',
  'no-offense': 'The facts are not an offense',
  diversion: 'Referred to diversion before charging',
  'charged-elsewhere': 'Charged by another authority',
  'interests-of-justice': 'Charging would not serve justice',
  'limitations-expired': 'The time to charge has passed',
  other: 'Another reason, stated',
}

/** Why the prosecution moves to dismiss. It stands on the public file: none of it speaks of talks. */
export const DismissalGround = z.enum([
  'insufficient-evidence',
  'witness-unavailable',
  'new-evidence',
  'evidence-suppressed',
  'charged-elsewhere',
  'diversion-completed',
  'interests-of-justice',
  'other',
])
export type DismissalGround = z.infer<typeof DismissalGround>
export const dismissalGroundWords: Record<DismissalGround, string> = {
  'insufficient-evidence': 'The evidence would not prove the charge',
  'witness-unavailable': 'A needed witness is not available',
  'new-evidence': 'New evidence speaks for the defendant',
  'evidence-suppressed': 'The evidence was suppressed',
  'charged-elsewhere': 'The conduct is charged in another case',
  'diversion-completed': 'The defendant finished a diversion program',
  'interests-of-justice': 'Going on would not serve justice',
  other: 'Another reason, stated',
}

/** Why a referral goes back to the police for more. */
export const ReferralReturnReason = z.enum([
  'witness-statement',
  'lab-report',
  'video-or-audio',
  'photographs',
  'identification',
  'victim-contact',
  'criminal-history',
  'report-incomplete',
  'other',
])
export type ReferralReturnReason = z.infer<typeof ReferralReturnReason>
export const referralReturnReasonWords: Record<ReferralReturnReason, string> = {
  'witness-statement': 'A witness statement is missing',
  'lab-report': 'A laboratory report is missing',
  'video-or-audio': 'Video or audio is missing',
  photographs: 'Photographs are missing',
  identification: 'The identification needs more',
  'victim-contact': 'The victim has not been reached',
  'criminal-history': 'The criminal history is missing',
  'report-incomplete': 'The report is incomplete',
  other: 'Something else, stated',
}

/** Why the clerk returns a filing. */
export const FilingReturnReason = z.enum([
  'wrong-court',
  'missing-signature',
  'missing-party',
  'illegible',
  'wrong-document-type',
  'duplicate',
  'protected-information',
  'charge-not-recognized',
  'other',
])
export type FilingReturnReason = z.infer<typeof FilingReturnReason>
export const filingReturnReasonWords: Record<FilingReturnReason, string> = {
  'wrong-court': 'Filed in the wrong court',
  'missing-signature': 'A signature is missing',
  'missing-party': 'A party is missing or cannot be identified',
  illegible: 'It cannot be read',
  'wrong-document-type': 'Filed as the wrong kind of document',
  duplicate: 'It was filed before',
  'protected-information': 'It shows information that must be redacted',
  'charge-not-recognized': 'A charge is not in the list of offenses',
  other: 'Another reason, stated',
}

/** Why victims were not conferred with before an offer. */
export const NoConferralReason = z.enum(['no-victim', 'cannot-be-reached', 'declined-contact', 'danger-of-delay'])
export type NoConferralReason = z.infer<typeof NoConferralReason>
export const noConferralReasonWords: Record<NoConferralReason, string> = {
  'no-victim': 'The offense has no identified victim',
  'cannot-be-reached': 'Could not be reached after recorded attempts',
  'declined-contact': 'Asked not to be contacted',
  'danger-of-delay': 'Delay would do harm, stated',
}

/** What about an offer asks for more than the ordinary approval. Who then approves is the office's rule and lies in the pack. */
export const OfferDeparture = z.enum([
  'class-reduced',
  'mandatory-minimum-dropped',
  'violent-or-sexual-offense',
  'domestic-violence',
  'driving-under-influence',
  'below-policy-floor',
  'cooperation',
  'agreed-sentence',
  'waiver-of-appeal',
  'several-defendants',
  'alford-or-nolo',
])
export type OfferDeparture = z.infer<typeof OfferDeparture>

/** With what rank somebody approves an offer; each stands above the one before it. */
export const ApproverRank = z.enum(['supervisor', 'chief', 'head-of-office'])
export type ApproverRank = z.infer<typeof ApproverRank>
export const approverRankWords: Record<ApproverRank, string> = {
  supervisor: 'Supervisor',
  chief: 'Chief',
  'head-of-office': 'Head of the office',
}

/** What rules on offers ask of an offense, beside its class. */
export const OffenseMark = z.enum([
  'violent',
  'sexual',
  'domestic-violence',
  'driving-under-influence',
  'serious-felony',
])
export type OffenseMark = z.infer<typeof OffenseMark>
