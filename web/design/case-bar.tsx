import { useEffect, useRef, type ReactNode } from 'react'
import { caseHeaderWords } from './case-header-words.ts'
import { useSpokenLanguage } from './language.ts'
import { StatusTag } from './status-tag.tsx'

interface CaseBarProps {
  readonly name: string
  readonly number: string | null
  readonly stage: string
  /** The clock or the date that presses most. */
  readonly urgent?: ReactNode
  readonly onMore: () => void
  /** It takes the place of the header, in which the focus stood. */
  readonly takesFocus?: boolean
  /** Told once it has taken it. */
  readonly onFocused?: () => void
  /** In its place, to be looked at. */
  readonly isShown?: boolean
}

/** The case in two lines, for a small window in which the header has scrolled out of sight. */
export function CaseBar(props: CaseBarProps) {
  const { name, number, stage, urgent, onMore, takesFocus = false, onFocused, isShown = false } = props
  const words = caseHeaderWords[useSpokenLanguage()]
  const more = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!takesFocus) return
    more.current?.focus({ preventScroll: true })
    onFocused?.()
  }, [takesFocus, onFocused])
  return (
    <div className={isShown ? 'case-bar case-bar--shown' : 'case-bar'} role="group" aria-label={words.inShort}>
      <div className="case-bar__lines">
        <div className="case-bar__line">
          <strong className="case-bar__name">
            <bdi>{name}</bdi>
          </strong>
          <span className="case-header__number">{number}</span>
        </div>
        <div className="case-bar__line">
          <StatusTag>{stage}</StatusTag>
          {urgent !== undefined && <span className="case-bar__urgent">{urgent}</span>}
        </div>
      </div>
      <button ref={more} type="button" className="case-bar__more" aria-expanded={false} onClick={onMore}>
        {words.more} <span aria-hidden="true">▾</span>
      </button>
    </div>
  )
}
