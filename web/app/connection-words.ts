import type { Connection } from './live.ts'

/** What each state of the connection means for the work: the words of the header and of the strip beneath it. */
export const connectionWords: Record<Connection | 'offline', { readonly short: string; readonly long: string }> = {
  connecting: { short: 'Connecting', long: 'Connecting: changes by others appear in a moment.' },
  live: { short: 'Live', long: 'Changes by others appear as they happen.' },
  broken: {
    short: 'Reconnecting',
    long: 'The live connection broke, and is tried again by itself. You can go on; changes by others may be missing until then.',
  },
  offline: {
    short: 'Offline',
    long: 'This device is offline. You see what was read last, and what you type is kept. Nothing can be sent until the connection is back.',
  },
}
