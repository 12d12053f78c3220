/** What is sent to somebody outside the application: a title and a link. */
export interface OutgoingMessage {
  /** The same at every attempt, so that a receiver can drop a double. */
  readonly id: string
  readonly to: string
  readonly title: string
  /** The lines of the message, plain text. */
  readonly lines: readonly string[]
  readonly link: string
}

/** What became of an attempt. `why` is a code, never words of the other side, which may repeat what was sent. */
export type Sent =
  | { readonly kind: 'taken' }
  | { readonly kind: 'failed'; readonly why: string; readonly mayPass: boolean }

/** A way out of the application. */
export interface Channel {
  /** What is wrong with an address; null when it may be used. Nothing is asked of anybody else. */
  refusalOf(address: string): string | null
  send(message: OutgoingMessage): Promise<Sent>
  close(): void
}
