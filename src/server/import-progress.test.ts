import { describe, expect, it } from 'vitest'
import { progressInWords } from './import-progress.ts'

describe('the progress of an import on a terminal', () => {
  it.each([
    [
      'tells no time before there is a pace',
      { step: 'Reading the files', done: 0 } as const,
      1,
      '  0 %  Reading the files',
    ],
    [
      'tells the time left at the pace so far',
      { step: 'Reading the files', done: 0.2 } as const,
      10,
      ' 20 %  Reading the files, about 40 s left',
    ],
    [
      'tells long times in minutes',
      { step: 'Reading the files', done: 0.1 } as const,
      60,
      ' 10 %  Reading the files, about 9 min left',
    ],
  ])('%s', (_what, place, seconds, words) => expect(progressInWords(place, seconds)).toContain(words))
})
