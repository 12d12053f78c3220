import { z } from 'zod'

/**
 * How a write meets what is already there.
 * `create` makes a new thing (an `Idempotency-Key` header is required); `edit` changes one that the caller has
 * read (`Idempotency-Key` and `If-Match: "<version>"` are required).
 */
export type WriteKind = 'create' | 'edit'

/** One thing that can be asked of the server. The server, the page's client, the OpenAPI document and the access matrix are made from it. */
export interface Route<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  /** `area.verb-phrase`, unique; the name of the verb in idempotency records, the OpenAPI operation and the matrix. */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Path under `/api`, with `:name` parameters. */
  readonly path: `/api/${string}`
  readonly summary: string
  readonly params: Params
  readonly query: Query
  /** What is sent. `z.undefined()` for reads. */
  readonly body: Body
  readonly response: Response
  /** Absent on reads. */
  readonly writes?: WriteKind
  /** Reached without a session (sign-in, health). */
  readonly open?: true
}

const nothing = z.object({})

interface ReadInput<P extends z.ZodObject, Q extends z.ZodObject, R extends z.ZodType> {
  id: string
  path: `/api/${string}`
  summary: string
  params?: P
  query?: Q
  response: R
  open?: true
}

interface WriteInput<P extends z.ZodObject, B extends z.ZodType, R extends z.ZodType> {
  id: string
  method?: 'POST' | 'PUT' | 'DELETE'
  path: `/api/${string}`
  summary: string
  params?: P
  body?: B
  response: R
  writes: WriteKind
  open?: true
}

type Empty = typeof nothing

/** A route that only reads. */
export function read<R extends z.ZodType, P extends z.ZodObject = Empty, Q extends z.ZodObject = Empty>(
  input: ReadInput<P, Q, R>,
): Route<P, Q, z.ZodUndefined, R> & { readonly method: 'GET' } {
  return {
    id: input.id,
    method: 'GET',
    path: input.path,
    summary: input.summary,
    // The defaults are the only values of these types when the generic is left out.
    params: input.params ?? emptyAs<P>(),
    query: input.query ?? emptyAs<Q>(),
    body: z.undefined(),
    response: input.response,
    ...(input.open ? { open: true as const } : {}),
  }
}

/** A route that changes something. */
export function write<R extends z.ZodType, P extends z.ZodObject = Empty, B extends z.ZodType = Empty>(
  input: WriteInput<P, B, R>,
): Route<P, Empty, B, R> & { readonly writes: WriteKind } {
  return {
    id: input.id,
    method: input.method ?? 'POST',
    path: input.path,
    summary: input.summary,
    params: input.params ?? emptyAs<P>(),
    query: nothing,
    body: input.body ?? emptyAs<B>(),
    response: input.response,
    writes: input.writes,
    ...(input.open ? { open: true as const } : {}),
  }
}

/** The empty object as the generic it stands for; only called where the generic took its default. */
function emptyAs<T>(): T {
  return nothing as unknown as T
}
