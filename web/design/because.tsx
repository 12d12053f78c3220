import { useContext, useId, type ReactNode } from 'react'
import type { Citation } from '../../src/vocabulary/citation.ts'
import type { Verification } from '../../src/vocabulary/verification.ts'
import { daysTold } from './day-text.ts'
import { RuleLinkContext } from './rule-link.ts'

/** Where a figure comes from, and whether a person has checked it against the text. */
export interface LegalSource {
  readonly citation: Citation
  /** The words of the rule, when the pack carries them. */
  readonly text?: string | undefined
  /** What the rule pack says of itself; null where nothing is known, which counts as not verified. */
  readonly verified: Verification | null
}

interface BecauseProps {
  /** The figure, as it stands on the screen. */
  readonly children: ReactNode
  /** What the figure is, for the button's name and the heading: "Last day for trial". */
  readonly what: string
  /** The steps that led to it, each a sentence. */
  readonly because?: readonly string[]
  /** Facts that are not known yet. */
  readonly missing?: readonly string[]
  readonly sources: readonly LegalSource[]
}

const none: readonly never[] = []

/** A legal figure that opens its reasons and its source. One that nobody has verified says so before it is opened. */
export function Because({ children, what, because = none, missing = none, sources }: BecauseProps) {
  const id = useId()
  const isUnverified = sources.length === 0 || sources.some((source) => isOpen(source.verified))
  return (
    <span className="because">
      {children}{' '}
      <button type="button" className="because__button" popoverTarget={id} aria-label={`Why: ${what}`}>
        {isUnverified ? '§?' : '§'}
      </button>
      <div id={id} className="because__card" popover="auto" role="dialog" aria-label={`Why: ${what}`}>
        <strong>{what}</strong>
        {because.length > 0 && <Sentences items={because} />}
        {missing.length > 0 && (
          <>
            <p>Not known yet:</p>
            <Sentences items={missing} />
          </>
        )}
        {sources.map((source) => (
          <Source key={source.citation.text} source={source} />
        ))}
        {sources.length === 0 && <p>No source is recorded for this figure.</p>}
        <button type="button" className="usa-button usa-button--unstyled" popoverTarget={id} popoverTargetAction="hide">
          Close
        </button>
      </div>
    </span>
  )
}

function Sentences({ items }: { readonly items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{daysTold(item)}</li>
      ))}
    </ul>
  )
}

function Source({ source }: { readonly source: LegalSource }) {
  const { citation, text, verified } = source
  const ruleLink = useContext(RuleLinkContext)
  return (
    <div className="because__source">
      <p>
        {citation.url === undefined ? (
          citation.text
        ) : (
          <a className="usa-link usa-link--external" href={citation.url} target="_blank" rel="noreferrer">
            {citation.text}
          </a>
        )}
      </p>
      {text !== undefined && <blockquote>{text}</blockquote>}
      <p className="quiet">{verificationText(verified)}</p>
      {ruleLink !== null && <p>{ruleLink(citation)}</p>}
    </div>
  )
}

/** Somebody has still to check it. What an invented court made up has no text to be checked against. */
function isOpen(verified: Verification | null): boolean {
  return verified === null || 'unverified' in verified
}

function verificationText(verified: Verification | null): string {
  if (verified === null) return 'Not verified against the text by a lawyer yet.'
  if ('by' in verified) return `Verified against the text by ${verified.by} on ${verified.on}.`
  if ('invented' in verified) return `Made up for training: ${verified.invented}`
  return `Not verified against the text by a lawyer yet. ${verified.unverified}`
}
