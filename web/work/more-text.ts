import type { More } from '../../contract/work.ts'

/** How many more there are than are shown; nothing is counted beyond a limit. */
export function moreText({ n, atLeast }: More): string {
  if (n === 0) return 'There are more: they appear as these are settled.'
  return `And ${n}${atLeast ? ' or more' : ''} more: they appear as these are settled.`
}
