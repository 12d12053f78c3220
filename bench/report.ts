import type { Cost } from './cost.ts'
import type { Figure } from './processes/asked.ts'
import type { AtSize, Results } from './run.ts'
import type { ScreenTime } from './screens.ts'

/** The results as a person reads them. */
export function inWords({ sizes, growth, typesetting }: Results): string {
  return [
    ...sizes.flatMap(sizeInWords),
    ...(Object.keys(growth).length > 0
      ? [
          '',
          'Growth of the middle time, from the first size to the last',
          ...Object.entries(growth).map(([name, times]) => `  ${name.padEnd(width)} × ${times.toFixed(2)}`),
        ]
      : []),
    ...(typesetting
      ? ['', beside('typeset a plea agreement', typesetting.whole, typesetting.bare, typesetting.ratio, null)]
      : []),
  ].join('\n')
}

const width = 56

const sizeInWords = ({ cases, operations, searchLoad, live, screens, memory }: AtSize): readonly string[] => [
  '',
  `${cases} cases`,
  ...operations.flatMap(({ name, whole, bare, ratio, aim, cost }) => [
    beside(name, whole, bare, ratio, aim),
    `  ${''.padEnd(width)} ${costInWords(cost.whole)}   bare ${costInWords(cost.bare)}`,
  ]),
  ...searchLoad.map(
    ({ name, kept, searches }) =>
      `  ${`under 40 searches a second: ${name}`.padEnd(width)} keeps ${kept.toFixed(2)} (${searches.perSecond.toFixed(0)} searches/s, p99 ${searches.p99.toFixed(0)} ms)`,
  ),
  ...(live
    ? [
        `  ${`a change on another screen, ${live.streams} streams open`.padEnd(width)} p50 ${live.nudge.p50.toFixed(1)} ms, p99 ${live.nudge.p99.toFixed(1)} ms; bare NOTIFY p50 ${live.notify.p50.toFixed(1)} ms`,
      ]
    : []),
  ...screens.map(screenInWords),
  `  ${'memory of the server'.padEnd(width)} ${memory.residentMiB.toFixed(0)} MiB, at most ${memory.highestMiB.toFixed(0)} MiB`,
]

const screenInWords = ({ name, times, p50, p95, aim }: ScreenTime): string =>
  `  ${name.padEnd(width)} p50 ${p50.toFixed(0).padStart(4)} ms, p95 ${p95.toFixed(0).padStart(4)} ms of ${times}${aim === null ? '' : ` (aim ${aim})`}`

const beside = (name: string, whole: Figure, bare: Figure, ratio: number, aim: number | null): string =>
  `  ${name.padEnd(width)} ${shown(whole)}   bare ${shown(bare)}   ratio ${ratio.toFixed(2)}${aim === null ? '' : ` (aim ${aim})`}`

const shown = ({ perSecond, p50, p99 }: Figure): string =>
  `${perSecond.toFixed(0).padStart(6)}/s p50 ${p50.toFixed(1).padStart(6)} p99 ${p99.toFixed(1).padStart(6)} ms`

const costInWords = (cost: Cost | null): string =>
  cost === null
    ? ''
    : `${cost.server.toFixed(0).padStart(6)} µs server ${cost.database.toFixed(0).padStart(6)} µs database`
