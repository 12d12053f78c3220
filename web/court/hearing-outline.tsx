import type { HearingStep } from './hearing-steps.ts'

/** The steps of the hearing in one line, each with where it stands; each leads to its part of the page. */
export function HearingOutline({ steps }: { readonly steps: readonly HearingStep[] }) {
  return (
    <nav aria-label="Steps of the hearing">
      <ol className="hearing-outline">
        {steps.map(({ title, says, done }) => (
          <li
            key={title}
            className={done ? 'hearing-outline__step hearing-outline__step--done' : 'hearing-outline__step'}
          >
            <a className="usa-link" href={`#${anchorOf(title)}`}>
              {title}
            </a>{' '}
            <span className="quiet">{says}</span>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The place on the page of a step. */
export const anchorOf = (title: string): string => `step-${title.toLowerCase().replaceAll(' ', '-')}`
