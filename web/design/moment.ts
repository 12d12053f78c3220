// oxlint-disable no-restricted-globals -- browsers in use still lack Temporal; this file is the page's only clock
/** Milliseconds since 1970 of an ISO 8601 moment; NaN when it is none. */
export function epochMs(moment: string): number {
  return Date.parse(moment)
}

/** Milliseconds since 1970, by the clock of the person's machine: for "5 minutes ago", never for law. */
export function nowMs(): number {
  return Date.now()
}

/** Now by the clock of the person's machine, as ISO 8601 with Z: to be read, never for law. */
export function nowText(): string {
  return new Date(nowMs()).toISOString()
}
