import './cases.css'
import { getRouteApi, Link, Outlet, useLocation, useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { readCase, type CaseView } from '../../contract/cases.ts'
import { talksWords } from '../../contract/plea.ts'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { useCommands } from '../app/commands.ts'
import { InEnglish } from '../app/in-english.tsx'
import { useLanguage } from '../app/language.ts'
import { useRemembersCase } from '../app/recent-cases.ts'
import { shellWords } from '../app/shell-words.ts'
import { TabLinks } from '../app/tab-links.tsx'
import { useRead } from '../app/use-read.ts'
import { HeaderClocks, UrgentClock } from '../clocks/header-clocks.tsx'
import { CaseHeader } from '../design/case-header.tsx'
import { CourtZoneContext } from '../design/court-zone.tsx'
import { Day } from '../design/day.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page } from '../design/page.tsx'
import { CaseContext } from './case-context.ts'
import { defendantName } from './case-names.ts'
import {
  custodyInSpanish,
  interpreterInSpanish,
  madeUpNameInSpanish,
  partsInSpanish,
  spanishTab,
  stagesInSpanish,
  tabsInSpanish,
  talksInSpanish,
  throughInSpanish,
} from './case-words-es.ts'
import { holds } from './compartments-held.ts'
import { noteWhatStandsBeside } from './read-case-ahead.ts'
import { caseTabs } from './tabs.ts'

const route = getRouteApi('/cases/$caseId')

/** The case in sight at all times, and below it one of its parts. */
export function CasePage() {
  const { caseId } = route.useParams()
  const words = shellWords[useLanguage()]
  const read = useRead(readCase, { params: { caseId } })
  // Absent, sealed and forbidden look alike.
  if (read.state === 'refused' && read.problem.status === 404) return <NotFoundPage />
  return (
    <Page title={read.state === 'ready' ? titleOf(read.data) : words.aCase}>
      <Loaded read={read} what={words.loaded.case}>
        {(view) => (
          <CaseContext value={view}>
            <CourtZoneContext value={view.court.zone}>
              <Header view={view} />
              <Part />
            </CourtZoneContext>
          </CaseContext>
        )}
      </Loaded>
    </Page>
  )
}

const titleOf = (view: CaseView): string => [view.number, defendantName(view)].filter((part) => part !== null).join(' ')

/** The part of the case that is open. */
function Part() {
  const pathname = useLocation({ select: (location) => location.pathname })
  if (pathname.endsWith(`/${spanishTab}`)) return <Outlet />
  return (
    <InEnglish>
      <Outlet />
    </InEnglish>
  )
}

function Header({ view }: { readonly view: CaseView }) {
  const language = useLanguage()
  const words = shellWords[language]
  const isSpanish = language === 'es'
  const date =
    view.nextDate === null ? null : <NextDate day={view.nextDate} event={isSpanish ? null : view.nextEvent} />
  const clocks = hasClocks(view) && !isSpanish
  const strip = useTabInSight()
  const tabs = caseTabs
    .filter((tab) => tab.shows(view))
    .map(({ segment, label, letter, isEmpty }) => ({
      to: `/cases/${view.caseId}/${segment}`,
      label: isSpanish ? (tabsInSpanish[segment] ?? label) : label,
      letter,
      note: isEmpty?.(view) === true ? words.nothingYet : null,
    }))
  const router = useRouter()
  useRemembersCase(view.caseId)
  useEffect(() => noteWhatStandsBeside(view), [view])
  useCommands(
    tabs.map(({ to, label, letter }) => ({
      id: `tab-${label}`,
      label,
      group: 'This case',
      keys: `g ${letter}`,
      run: () => router.history.push(to),
    })),
  )
  return (
    <CaseHeader
      name={defendantName(view)}
      number={view.number}
      stage={isSpanish ? stagesInSpanish[view.standing.stage] : view.standing.label}
      flags={view.defendant?.interpreterNeeded === true ? [isSpanish ? interpreterInSpanish : 'Interpreter'] : []}
      mark={
        view.defendant?.syntheticName === true
          ? isSpanish
            ? madeUpNameInSpanish
            : 'Generated name: the source had none'
          : null
      }
      {...(view.custody.now === null ? {} : { custody: custodyText(view.custody.now, isSpanish) })}
      {...(date === null ? {} : { nextDate: date })}
      {...(view.talks === undefined || view.talks.state === 'none'
        ? {}
        : { offer: <Offer view={view} talks={view.talks} isSpanish={isSpanish} /> })}
      {...(clocks ? { clocks: <HeaderClocks caseId={view.caseId} /> } : {})}
      urgent={clocks ? <UrgentClock caseId={view.caseId} otherwise={date} /> : date}
    >
      <div ref={strip}>
        <TabLinks label={isSpanish ? partsInSpanish : 'Parts of the case'} items={tabs} />
      </div>
    </CaseHeader>
  )
}

const hasClocks = (view: CaseView): boolean => view.number !== null && holds(view, 'court-file')

/** On a narrow screen the strip of tabs scrolls: the current one is brought into sight. */
function useTabInSight() {
  const strip = useRef<HTMLDivElement>(null)
  const pathname = useLocation({ select: (location) => location.pathname })
  useEffect(() => {
    const current = [...(strip.current?.querySelectorAll('a') ?? [])].find((link) => pathname.startsWith(link.pathname))
    const list = current?.parentElement
    if (!current || !list) return undefined
    const show = () => {
      list.scrollLeft = current.offsetLeft - list.offsetLeft - (list.clientWidth - current.clientWidth) / 2
    }
    show()
    // A phone that is turned.
    window.addEventListener('resize', show)
    return () => window.removeEventListener('resize', show)
  }, [pathname])
  return strip
}

interface OfferProps {
  readonly view: CaseView
  readonly talks: NonNullable<CaseView['talks']>
  readonly isSpanish: boolean
}

/** Where the talks stand, and the way to them. */
function Offer({ view, talks, isSpanish }: OfferProps) {
  return (
    <>
      <Link to="/cases/$caseId/negotiation" params={{ caseId: view.caseId }} className="usa-link">
        {isSpanish ? talksInSpanish[talks.state] : talksWords(talks.state, talks.agreement)}
      </Link>
      {talks.expiresOn !== null && (
        <>
          , {isSpanish ? throughInSpanish : 'through'} <Day day={talks.expiresOn} weekday />
        </>
      )}
    </>
  )
}

function custodyText(
  { status, statusLabel, facility }: NonNullable<CaseView['custody']['now']>,
  isSpanish: boolean,
): string {
  const words = isSpanish ? custodyInSpanish[status] : statusLabel
  return facility === null ? words : `${words}, ${facility}`
}

function NextDate({ day, event }: { readonly day: string; readonly event: string | null }) {
  return (
    <>
      <Day day={day} weekday />
      {event !== null && `, ${event}`}
    </>
  )
}
