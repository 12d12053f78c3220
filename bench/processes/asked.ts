/** One request as the load generator sends it, over and over or once. */
export interface Asked {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** What was measured of one operation. An operation may be several requests, one after another. */
export interface Figure {
  readonly perSecond: number
  /** How long it was measured. */
  readonly seconds: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

/** What the load process is told. */
export type Order =
  | {
      readonly kind: 'load'
      readonly address: string
      /** Each operation is its requests in turn; the operations go round, or are used once where they change something. */
      readonly operations: readonly (readonly Asked[])[]
      readonly seconds: number
      readonly warmUpSeconds: number
      readonly connections: number
      /** Operations a second to hold to; as many as there can be when it is left out. */
      readonly pace?: number
    }
  | {
      readonly kind: 'streams'
      readonly address: string
      /** The cookie header of each stream to open. */
      readonly cookies: readonly string[]
      /** What is sent, one after the other, and the case whose nudge is then waited for. */
      readonly changes: readonly { readonly asked: Asked; readonly caseId: string }[]
    }

export type Report = { readonly ok: true; readonly figure: Figure } | { readonly ok: false; readonly because: string }

/** The middle and the slowest hundredth of some times. */
export function figureOf(times: readonly number[], seconds: number): Figure {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { perSecond: times.length / seconds, seconds, p50: at(0.5), p99: at(0.99) }
}
