/**
 * What a verb or a rule returns: the value, or a refusal by law, state or permission.
 * Bad input never gets this far and a fault is thrown.
 */
export type Outcome<T, R> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R }

/** It was done, with this result. */
export function done<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** It was refused, for this reason. */
export function refuse<const R>(refusal: R): { readonly ok: false; readonly refusal: R } {
  return { ok: false, refusal }
}

/** The branch that no value of a closed union reaches: a new member fails to compile where this is called. */
export function unreachable(value: never): never {
  throw new Error(`Not reachable: ${JSON.stringify(value)}`)
}
