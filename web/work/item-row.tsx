import { useCallback, useEffect, useId, useRef, type RefObject } from 'react'
import type { PutOff, WorkItem } from '../../contract/work.ts'
import type { LegalDate } from '../../src/vocabulary/legal-date.ts'
import { Day } from '../design/day.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { BasisText } from './basis-text.tsx'
import { CaseWords, caseName } from './case-words.tsx'
import { ItemLink } from './item-link.tsx'
import { PutOffDialog } from './put-off-dialog.tsx'
import { isSettledHere, SettleHere } from './settle-here.tsx'

interface ItemRowProps {
  readonly item: WorkItem
  readonly order: string
  readonly today: LegalDate
  /** What was put off before. */
  readonly putOff: readonly PutOff[]
  /** The act that settles it is open below it. */
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
}

/** One thing to be done: what and in which case, why and on what authority, and the one act that settles it. */
export function ItemRow({ item, order, today, putOff, isOpen, onToggle }: ItemRowProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const close = useCallback(() => {
    onToggle(false)
    button.current?.focus()
  }, [onToggle])
  // What was open above it has closed, and it moved up.
  useEffect(() => {
    if (isOpen) button.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  return (
    <li className="item">
      <div className="item__head">
        <span className="item__words">
          {[item.words, ...(item.names.length > 0 ? [item.names.join('; ')] : [])].join(': ')}
          {item.n > 1 && <span className="quiet"> ({item.n} of them)</span>}
        </span>
        <CaseWords mark={item.case} />
        {item.case.custodyLabel === 'In custody' && <StatusTag tone="alert">In custody</StatusTag>}
        <Due item={item} />
      </div>
      {isSettledHere(item) ? (
        <ActButton
          item={item}
          button={button}
          opened={isOpen ? id : null}
          onPress={() => (isOpen ? close() : onToggle(true))}
        />
      ) : (
        <ItemLink action={item.action} name={`${item.words}, ${caseName(item.case)}`} />
      )}
      <div className="item__because">
        <span>
          {item.because} <BasisText basis={item.basis} what={item.words} />
        </span>
        <details className="item__why">
          <summary>
            Why here<span className="usa-sr-only">: {item.words}</span>
          </summary>
          <ul>
            {[...item.why, order].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
        {item.putOff !== null && <PutOffDialog item={item} allows={item.putOff} today={today} before={putOff} />}
      </div>
      {isOpen && <SettleHere item={item} id={id} onClose={close} />}
    </li>
  )
}

/** Its day, or else the day by which the office's own rule asks for it. */
function Due({ item: { dueOn, dueWords, officeDay, band } }: { readonly item: WorkItem }) {
  const due = dueOn === null ? officeDay : { day: dueOn, words: dueWords ?? '' }
  if (due === null) return null
  return (
    <span className="item__due">
      {dueOn === null && <span className="quiet">by the office’s rule </span>}
      <Day day={due.day} weekday /> <StatusTag tone={band === 'today' ? 'alert' : 'waiting'}>{due.words}</StatusTag>
    </span>
  )
}

interface ActButtonProps {
  readonly item: WorkItem
  readonly button: RefObject<HTMLButtonElement | null>
  /** The id of what it opens, once that is open. */
  readonly opened: string | null
  readonly onPress: () => void
}

/** Opens the act that settles it, below the item. */
function ActButton({ item, button, opened, onPress }: ActButtonProps) {
  return (
    <span className="item__action" data-item="">
      <button
        ref={button}
        type="button"
        className="usa-button item__button"
        aria-expanded={opened !== null}
        aria-controls={opened ?? undefined}
        onClick={onPress}
      >
        {item.action.label}
        <span className="usa-sr-only">
          : {item.words}, {caseName(item.case)}
        </span>
      </button>
    </span>
  )
}
