import { z } from 'zod'
import type { Route } from '../../contract/route.ts'

/**
 * The same route for a form whose choice may still be empty: it is sent as it was typed, and the server says at which
 * field something is missing.
 */
export function asTyped<R extends Route>(route: R): Omit<R, 'body'> & { readonly body: z.ZodUnknown } {
  return { ...route, body: z.unknown() }
}
