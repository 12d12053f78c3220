import type { ReactNode } from 'react'
import { StatusTag } from './status-tag.tsx'

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
  /** Co-defendants, interpreter, victim safety: what must not be overlooked. */
  readonly flags?: readonly string[]
  /** Training, imported, synthetic names. */
  readonly mark?: string | null
  readonly actions?: ReactNode
  /** `TabLinks` of the case. */
  readonly children?: ReactNode
}

/** Which case this is, always in sight. */
export function CaseHeader(props: CaseHeaderProps) {
  const {
    level = 1,
    name,
    number,
    stage,
    custody,
    nextDate,
    offer,
    clocks,
    flags = [],
    mark,
    actions,
    children,
  } = props
  const Heading = level === 1 ? 'h1' : 'h3'
  return (
    <div className={level === 1 ? 'case-header' : 'case-header case-header--shown'}>
      <div className="case-header__line">
        <Heading>
          <bdi>{name}</bdi>
        </Heading>
        <span className="case-header__number">{number ?? 'No case number yet'}</span>
        <StatusTag>{stage}</StatusTag>
        {flags.map((flag) => (
          <StatusTag key={flag} tone="alert">
            {flag}
          </StatusTag>
        ))}
        {actions !== undefined && <div className="case-header__actions">{actions}</div>}
      </div>
      <div className="case-header__facts">
        {custody !== undefined && <span>Custody: {custody}</span>}
        {nextDate !== undefined && <span>Next date: {nextDate}</span>}
        {offer !== undefined && <span>Talks: {offer}</span>}
        {mark && <span className="case-header__mark">{mark}</span>}
      </div>
      {clocks}
      {children}
    </div>
  )
}
