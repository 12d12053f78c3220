const units = ['bytes', 'KB', 'MB', 'GB'] as const
const step = 1024

/** The size of a file as people say it: `812 bytes`, `1.4 MB`. */
export function bytesText(bytes: number): string {
  const power = bytes < step ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(step)), units.length - 1)
  const amount = bytes / step ** power
  return `${power === 0 ? amount : amount.toFixed(1)} ${units[power] ?? 'bytes'}`
}
