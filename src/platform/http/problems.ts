import type { Problem } from '../../../contract/problem.ts'

/** A refusal of any area: its kind and what it tells. */
export interface AnyRefusal {
  readonly kind: string
}

/** How one kind of refusal is told: `detail` says why and what to do. */
export interface ProblemRule<R extends AnyRefusal = AnyRefusal> {
  readonly status: number
  readonly title: string
  /** Written as a method's type, so that a table of rules for particular refusals is a table of rules. */
  readonly detail: string | { words(refusal: R): string }['words']
}

/** The problems of an area: one rule for every kind its verbs may refuse with, or it does not compile. */
export type Problems<R extends AnyRefusal> = { readonly [K in R['kind']]: ProblemRule<Extract<R, { kind: K }>> }

/** Refusals that every area may use; an area's table need not repeat them. */
export type CommonRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'stale'; readonly version: number }
  | { readonly kind: 'key-reused' }

export const commonProblems: Problems<CommonRefusal> = {
  'not-found': {
    status: 404,
    title: 'There is nothing here for you',
    detail: 'It does not exist, or it is not open to you. Check the address, or go back to your list.',
  },
  'not-allowed': {
    status: 403,
    title: 'This is not yours to do',
    detail:
      'It takes another position, or another part in the case, than yours. Ask whoever the page names for it, or whoever leads your office.',
  },
  stale: {
    status: 412,
    title: 'Someone changed this while you were working',
    detail: 'What you typed is kept. Look at what is new, then send yours again.',
  },
  'key-reused': {
    status: 422,
    title: 'This was sent before with other content',
    detail: 'The same idempotency key came with a different body. Reload the page and send it anew.',
  },
}

/** Turns a refusal into what goes over the wire: the rule's words and the refusal's own members. */
export function problemOf(refusal: AnyRefusal, rules: Readonly<Record<string, ProblemRule>>): Problem {
  const rule: ProblemRule | undefined =
    rules[refusal.kind] ?? Object.entries(commonProblems).find(([kind]) => kind === refusal.kind)?.[1]
  if (!rule) throw new Error(`No problem is defined for the refusal "${refusal.kind}"`)
  const { kind, ...members } = refusal
  const detail = typeof rule.detail === 'function' ? rule.detail(refusal) : rule.detail
  return { ...members, type: `/problems/${kind}`, title: rule.title, status: rule.status, detail }
}

/** Bad input found where a schema cannot see it, such as a malformed header. */
export class BadInput extends Error {
  readonly pointer: string
  constructor(pointer: string, message: string) {
    super(message)
    this.pointer = pointer
  }
}
