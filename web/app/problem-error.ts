import type { Problem } from '../../contract/problem.ts'

/** A refusal or a fault that the server told of, as problem+json. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.title)
    this.name = 'ProblemError'
    this.problem = problem
  }

  /** The name of the refusal: the last part of the problem's type. */
  get kind(): string {
    return problemKind(this.problem)
  }

  /** True for what the server decided (law, state, permission, bad input); false for a fault of its own. */
  get isRefusal(): boolean {
    return this.problem.status < 500
  }
}

/** The server could not be reached, or did not answer as itself; what was sent may or may not have arrived. */
export class UnreachableError extends Error {
  constructor(cause: unknown) {
    super(undefined, { cause })
    this.name = 'UnreachableError'
  }
}

/** The answer has another shape than this page was built for, as after an upgrade of the server. */
export class NotUnderstoodError extends Error {
  constructor(cause: unknown) {
    super(undefined, { cause })
    this.name = 'NotUnderstoodError'
  }
}

/** `/problems/offer-not-open` → `offer-not-open`. */
export function problemKind(problem: Problem): string {
  return problem.type.slice(problem.type.lastIndexOf('/') + 1)
}
