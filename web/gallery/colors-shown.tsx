import { Section } from '../design/section.tsx'

const grounds = ['paper', 'shade', 'hover', 'chosen', 'mark'] as const
const tones = ['good', 'waiting', 'bad', 'info', 'neutral', 'done'] as const
const inks = ['ink', 'quiet', 'accent', 'visited', 'danger'] as const

/** The colors by their names; each name has a value in every theme. */
export function ColorsShown() {
  return (
    <Section title="Colors">
      <ul className="swatches">
        {grounds.map((name) => (
          <li key={name} className={`swatch swatch--${name}`}>
            {name}
          </li>
        ))}
        {tones.map((name) => (
          <li key={name} className={`swatch swatch--${name}`}>
            {name}
          </li>
        ))}
        {inks.map((name) => (
          <li key={name} className={`swatch swatch--${name}`}>
            {name}
          </li>
        ))}
      </ul>
    </Section>
  )
}
