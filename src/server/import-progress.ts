import { type ImportPlace, secondsLeft } from '../exchange/domain/import-steps.ts'
import { now } from '../platform/clock.ts'

const barLength = 24
const redrawAfterMilliseconds = 100

/** Draws on a terminal how far an import is and how long it still takes; draws nothing where nobody looks. */
export function progressOn(terminal: NodeJS.WriteStream): { tell(place: ImportPlace): void; end(): void } {
  if (!terminal.isTTY) return { tell: () => undefined, end: () => undefined }
  const began = now().epochMilliseconds
  let drawn = 0
  return {
    tell: (place) => {
      const at = now().epochMilliseconds
      if (at - drawn < redrawAfterMilliseconds) return
      drawn = at
      terminal.write(`\r\u001B[2K${progressInWords(place, (at - began) / 1000)}`)
    },
    end: () => terminal.write('\r\u001B[2K'),
  }
}

/** One line: a bar, the percentage, the step, and the time that is left once it can be told. */
export function progressInWords({ step, done }: ImportPlace, seconds: number): string {
  const filled = Math.round(done * barLength)
  const left = secondsLeft(done, seconds)
  const time = left === null ? '' : `, about ${left < 60 ? `${left} s` : `${Math.ceil(left / 60)} min`} left`
  return `${'█'.repeat(filled)}${'░'.repeat(barLength - filled)} ${String(Math.floor(done * 100)).padStart(3)} %  ${step}${time}`
}
