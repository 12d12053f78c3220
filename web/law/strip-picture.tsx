import { useId } from 'react'
import { daysText } from './days-text.ts'
import type { Stretch } from './reckoned.ts'

const width = 1000
const height = 48

/** The days to scale: charged ones filled, excluded ones hatched, contested ones with a broken edge. */
export function StripPicture({ stretches }: { readonly stretches: readonly Stretch[] }) {
  const hatching = useId()
  const placed = place(stretches)
  return (
    <figure className="law-strip">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={inWords(stretches)}>
        <defs>
          <pattern id={hatching} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect className="law-strip__ground" width="8" height="8" />
            <rect className="law-strip__line" width="3" height="8" />
          </pattern>
        </defs>
        {placed.map(({ stretch, x, wide }) => (
          <rect
            key={stretch.from}
            className={classOf(stretch)}
            x={x}
            y="1"
            width={wide}
            height={height - 2}
            fill={stretch.found === 'excluded' ? `url(#${hatching})` : undefined}
          />
        ))}
      </svg>
      <figcaption className="quiet">
        Filled: charged. Hatched: excluded. Broken edge: contested. In the order of the list below.
      </figcaption>
    </figure>
  )
}

function classOf({ found, contested }: Stretch): string {
  const states = [found, ...(contested ? ['contested'] : [])]
  return ['law-strip__stretch', ...states.map((state) => `law-strip__stretch--${state}`)].join(' ')
}

function place(stretches: readonly Stretch[]) {
  const total = stretches.reduce((sum, { days }) => sum + days, 0)
  let x = 0
  return stretches.map((stretch) => {
    const wide = (stretch.days / total) * width
    x += wide
    return { stretch, x: x - wide, wide }
  })
}

const inWords = (stretches: readonly Stretch[]): string =>
  stretches.map(({ days, found }) => `${daysText(days)} ${found}`).join(', then ')
