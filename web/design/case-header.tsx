import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { CaseBar } from './case-bar.tsx'
import { caseHeaderWords } from './case-header-words.ts'
import { useSpokenLanguage } from './language.ts'
import { StatusTag } from './status-tag.tsx'
import { useInSight } from './use-in-sight.ts'

interface CaseHeaderProps {
  /** Of the name as a heading; 1 on the page of the case. */
  readonly level?: 1 | 3
  /** The defendant's name, or what stands for it. */
  readonly name: string
  /** The court's number; null before the filing is accepted. */
  readonly number: string | null
  readonly stage: string
  /** In custody or not, and where. */
  readonly custody?: ReactNode
  readonly nextDate?: ReactNode
  /** Where the talks stand, for those who may know that there are any. */
  readonly offer?: ReactNode
  /** For each clock the days charged, excluded and left. */
  readonly clocks?: ReactNode
  /** Of clocks and dates the one that presses most: all of them that stays in a small window. */
  readonly urgent?: ReactNode
  /** Co-defendants, interpreter, victim safety: what must not be overlooked. */
  readonly flags?: readonly string[]
  /** Training, imported, synthetic names. */
  readonly mark?: string | null
  readonly actions?: ReactNode
  /** `TabLinks` of the case. */
  readonly children?: ReactNode
}

/**
 * Which case this is, always in sight. A small window would have no room left to read: there it scrolls away, two lines
 * of it stay, and the rest opens over the page on demand.
 */
export function CaseHeader(props: CaseHeaderProps) {
  const { level = 1, name, number, stage, custody, nextDate, offer, clocks, urgent, children } = props
  const { flags = [], mark, actions } = props
  const Heading = level === 1 ? 'h1' : 'h3'
  const [isInSight, line] = useInSight()
  const opened = useOpened()
  const words = caseHeaderWords[useSpokenLanguage()]
  return (
    <>
      {level === 1 && !isInSight && !opened.is && (
        <CaseBar
          name={name}
          number={number}
          stage={stage}
          urgent={urgent}
          onMore={opened.open}
          takesFocus={opened.wasClosedByHand}
          onFocused={opened.focusTaken}
        />
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape and its own links close what lies over the page */}
      <div className={classOf(level, opened.is)} onKeyDown={opened.onKeyDown} onClick={opened.onClick}>
        <div className="case-header__line" ref={line}>
          <Heading>
            <bdi>{name}</bdi>
          </Heading>
          <span className="case-header__number">{number ?? words.noNumber}</span>
          <StatusTag>{stage}</StatusTag>
          {flags.map((flag) => (
            <StatusTag key={flag} tone="alert">
              {flag}
            </StatusTag>
          ))}
          {actions !== undefined && <div className="case-header__actions">{actions}</div>}
          {opened.is && <LessButton onLess={opened.close} />}
        </div>
        <div className="case-header__facts">
          {custody !== undefined && (
            <span>
              {words.custody}: {custody}
            </span>
          )}
          {nextDate !== undefined && (
            <span>
              {words.nextDate}: {nextDate}
            </span>
          )}
          {offer !== undefined && (
            <span>
              {words.talks}: {offer}
            </span>
          )}
          {mark && <span className="case-header__mark">{mark}</span>}
        </div>
        {clocks}
        {children}
      </div>
    </>
  )
}

function classOf(level: 1 | 3, isOpened: boolean): string {
  if (level === 3) return 'case-header case-header--shown'
  return isOpened ? 'case-header case-header--opened' : 'case-header'
}

/** Whether the whole header lies over the page, in a small window that has been scrolled. */
function useOpened() {
  const [is, setOpened] = useState(false)
  const [wasClosedByHand, setClosedByHand] = useState(false)
  const close = () => {
    setOpened(false)
    setClosedByHand(true)
  }
  return {
    is,
    wasClosedByHand,
    open: () => setOpened(true),
    close,
    focusTaken: () => setClosedByHand(false),
    onKeyDown: (event: KeyboardEvent) => {
      if (is && event.key === 'Escape') close()
    },
    onClick: ({ target }: MouseEvent) => {
      if (!is || !(target instanceof Element) || !target.closest('a')) return
      setOpened(false)
      setClosedByHand(false)
    },
  }
}

function LessButton({ onLess }: { readonly onLess: () => void }) {
  const less = useRef<HTMLButtonElement>(null)
  const words = caseHeaderWords[useSpokenLanguage()]
  useEffect(() => less.current?.focus({ preventScroll: true }), [])
  return (
    <button ref={less} type="button" className="case-bar__more" aria-expanded onClick={onLess}>
      {words.less} <span aria-hidden="true">▴</span>
    </button>
  )
}
