import { describe, expect, it } from 'vitest'
import { placeIn } from '../exchange/domain/import-steps.ts'
import { progressInWords } from './import-progress.ts'

describe('the progress of an import on a terminal', () => {
  it.each([
    ['tells no time before there is a pace', placeIn('Reading the files', 0), 1, '  0 %  Reading the files'],
    [
      'tells the time left at the pace so far',
      placeIn('Reading the files', 0.5),
      10,
      ' 20 %  Reading the files, about 40 s left',
    ],
    [
      'tells long times in minutes',
      placeIn('Reading the files', 0.25),
      60,
      ' 10 %  Reading the files, about 9 min left',
    ],
  ])('%s', (_what, place, seconds, words) => expect(progressInWords(place, seconds)).toContain(words))
})
