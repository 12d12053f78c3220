import type { Missing } from '../../../contract/agreement.ts'
import { moveProblems, type MoveRefusal } from '../../cases/move-case.ts'
import type { CommonRefusal, Problems } from '../../platform/http/problems.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import { missingInWords } from '../agreement/problems.ts'

type OwnRefusal =
  | { readonly kind: 'hearing-in-progress' }
  | { readonly kind: 'no-hearing' }
  | { readonly kind: 'hearing-not-set' }
  | { readonly kind: 'before-its-day'; readonly day: LegalDate; readonly today: LegalDate }
  | { readonly kind: 'not-for-this-stage' }
  | { readonly kind: 'not-in-script' }
  | { readonly kind: 'not-an-answer' }
  | { readonly kind: 'plea-is-accepted' }
  | { readonly kind: 'plea-stands' }
  | { readonly kind: 'charge-not-open' }
  | { readonly kind: 'plea-not-taken'; readonly allowed: readonly string[] }
  | { readonly kind: 'entered-by-court-means-not-guilty' }
  | { readonly kind: 'consent-missing'; readonly missing: readonly Missing[] }
  | { readonly kind: 'plea-not-ready'; readonly missing: readonly Missing[] }
  | { readonly kind: 'no-plea-to-accept' }
  | { readonly kind: 'no-agreement' }
  | { readonly kind: 'nothing-to-rule-on' }
  | { readonly kind: 'already-ruled' }
  | { readonly kind: 'agreement-not-ready'; readonly missing: readonly Missing[] }
  | { readonly kind: 'no-choice-open' }
  | { readonly kind: 'not-advised'; readonly missing: readonly Missing[] }
  | { readonly kind: 'nothing-to-keep' }
  | { readonly kind: 'choice-pending' }
  | { readonly kind: 'no-withdrawal'; readonly because: string; readonly cite: string }
  | { readonly kind: 'reason-missing'; readonly cite: string }
  | { readonly kind: 'judgment-not-ready'; readonly missing: readonly Missing[] }
  | { readonly kind: 'judgment-incomplete'; readonly faults: readonly string[] }
  | { readonly kind: 'departs-from-agreement'; readonly departures: readonly string[] }
  | { readonly kind: 'already-judged' }

/** Why the court, or whoever records for it, cannot do what was asked. */
export type HearingRefusal = CommonRefusal | MoveRefusal | OwnRefusal

export const hearingProblems = {
  ...moveProblems,
  'hearing-in-progress': {
    status: 409,
    title: 'A plea hearing is in progress',
    detail: 'Take it up again where it was left; one hearing keeps one record.',
  },
  'no-hearing': {
    status: 409,
    title: 'No plea hearing is in progress',
    detail: 'The court begins a plea hearing first.',
  },
  'hearing-not-set': {
    status: 409,
    title: 'No such plea hearing is set',
    detail: 'It was held, continued or vacated meanwhile, or it is no plea hearing. Reload the page.',
  },
  'before-its-day': {
    status: 409,
    title: 'The hearing is set for a later day',
    detail: ({ day, today }) => `It is set for ${day}, and today is ${today}. Confirm that the court begins it today.`,
  },
  'not-for-this-stage': {
    status: 409,
    title: 'The case is not at a stage for a plea hearing',
    detail: 'It has no number yet, or it is already disposed of.',
  },
  'not-in-script': {
    status: 409,
    title: 'This is not in the script any more',
    detail: 'What is known of the plea has changed since the page was read. Reload it and go on.',
  },
  'not-an-answer': {
    status: 422,
    title: 'This item does not take that answer',
    detail: 'Choose one of the answers shown for it.',
  },
  'plea-is-accepted': {
    status: 409,
    title: 'The plea is accepted',
    detail: 'What was said before the acceptance stands as it was recorded.',
  },
  'plea-stands': {
    status: 409,
    title: 'A plea stands',
    detail: 'Accept it, or record that it is withdrawn, before the hearing ends.',
  },
  'charge-not-open': {
    status: 409,
    title: 'The charge is not open',
    detail: 'It was disposed of, or it does not belong to this case.',
  },
  'plea-not-taken': {
    status: 422,
    title: 'This court does not take that kind of plea',
    detail: ({ allowed }) => `It takes: ${allowed.join(', ')}.`,
  },
  'entered-by-court-means-not-guilty': {
    status: 422,
    title: 'When the defendant does not plead, the court enters not guilty',
    detail: 'Choose “Not guilty”, or record the plea as the defendant’s own (Fed. R. Crim. P. 11(a)(4)).',
  },
  'consent-missing': {
    status: 422,
    title: 'This plea needs something first',
    detail: ({ missing }) => missingInWords(missing),
  },
  'plea-not-ready': {
    status: 422,
    title: 'The plea cannot be accepted yet',
    detail: ({ missing }) => missingInWords(missing),
  },
  'no-plea-to-accept': {
    status: 409,
    title: 'There is no plea to accept',
    detail: 'Enter the defendant’s plea first.',
  },
  'no-agreement': {
    status: 409,
    title: 'No agreement was tendered',
    detail: 'There is nothing before the court to rule on.',
  },
  'nothing-to-rule-on': {
    status: 409,
    title: 'There is nothing to accept or reject',
    detail:
      'The agreement has recommendations alone (type B). They bind nobody: the court advises the defendant and sentences (Fed. R. Crim. P. 11(c)(3)(B)).',
  },
  'already-ruled': {
    status: 409,
    title: 'The court has ruled on the agreement',
    detail: 'A ruling on an agreement is made once.',
  },
  'agreement-not-ready': {
    status: 422,
    title: 'The agreement cannot be accepted yet',
    detail: ({ missing }) => missingInWords(missing),
  },
  'no-choice-open': {
    status: 409,
    title: 'There is no choice to record',
    detail: 'The defendant chooses to keep or withdraw the plea when the court has rejected the agreement.',
  },
  'not-advised': {
    status: 422,
    title: 'The defendant has not been advised yet',
    detail: ({ missing }) => missingInWords(missing),
  },
  'nothing-to-keep': {
    status: 409,
    title: 'No plea was entered',
    detail: 'There is no plea to keep. Record that the defendant goes on without a plea.',
  },
  'choice-pending': {
    status: 409,
    title: 'The defendant has to choose first',
    detail: 'The agreement was rejected. Advise the defendant and record whether the plea is kept or withdrawn.',
  },
  'no-withdrawal': {
    status: 409,
    title: 'The plea cannot be withdrawn on this ground',
    detail: ({ because, cite }) => `${because} (${cite})`,
  },
  'reason-missing': {
    status: 422,
    title: 'State the reason that was shown',
    detail: ({ cite }) => `The court finds a fair and just reason, and says what it is (${cite}).`,
  },
  'judgment-not-ready': {
    status: 422,
    title: 'Judgment cannot be entered yet',
    detail: ({ missing }) => missingInWords(missing),
  },
  'judgment-incomplete': {
    status: 422,
    title: 'The judgment does not dispose of the case',
    detail: ({ faults }) => faults.join(' '),
  },
  'departs-from-agreement': {
    status: 422,
    title: 'The judgment departs from the agreement that was accepted',
    detail: ({ departures }) =>
      `${departures.join(' ')} What was agreed is included in the judgment (Fed. R. Crim. P. 11(c)(4)).`,
  },
  'already-judged': {
    status: 409,
    title: 'Judgment was entered',
    detail: 'There is one judgment in a case.',
  },
} satisfies Problems<OwnRefusal> & typeof moveProblems
