import '../cases/cases.css'
import './plea.css'
import { useEffect } from 'react'
import { Link } from '@tanstack/react-router'
import { readMyCase, type ClientCase } from '../../contract/plea.ts'
import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import { speak, speakAsCase, useLanguage } from '../app/language.ts'
import { useRead } from '../app/use-read.ts'
import { MyAgreement } from '../court/my-agreement.tsx'
import { Empty } from '../design/empty.tsx'
import { LanguageChoice } from '../design/language-choice.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page } from '../design/page.tsx'
import { AskCounsel } from './ask-counsel.tsx'
import { myCaseWords } from './my-case-words.ts'
import { wordsTo } from './own-defense-words.ts'
import { NextCourtDate } from './next-court-date.tsx'
import { SheetCard } from './sheet-card.tsx'

/** Asked as soon as one goes there. */
export const opensWith = [readMyCase]

/** The defendant's page: what counsel conveyed, in plain words; questions; what he decided; the agreement to sign. Made for a phone. */
export function MyCasePage() {
  const read = useRead(readMyCase, {})
  const { yourCase } = myCaseWords[useLanguage()]
  return (
    <Loaded read={read} what={yourCase}>
      {({ cases }) => <MyCase cases={cases} />}
    </Loaded>
  )
}

function MyCase({ cases }: { readonly cases: readonly ClientCase[] }) {
  const language = useLanguage()
  const ofCase = cases[0]?.language ?? 'en'
  useEffect(() => speakAsCase(ofCase), [ofCase])
  const words = myCaseWords[language]
  return (
    <Page title={words.title} narrow>
      <div className="my-case" lang={language}>
        <h1>{words.title}</h1>
        <LanguageChoice language={language} onChange={speak} />
        {cases.length === 0 && <Empty>{words.none}</Empty>}
        {cases.map((one) => (
          <OneCase key={one.caseId} view={one} language={language} />
        ))}
      </div>
    </Page>
  )
}

/** What can still be answered comes before what is over, whichever was given last. */
const openFirst = (sheets: ClientCase['sheets']): ClientCase['sheets'] =>
  sheets.toSorted((a, b) => Number(b.standing === 'open') - Number(a.standing === 'open'))

interface OneCaseProps {
  readonly view: ClientCase
  readonly language: WrittenLanguage
}

function OneCase({ view, language }: OneCaseProps) {
  const words = wordsTo(view, language)
  const [current, ...older] = openFirst(view.sheets)
  return (
    <section className="my-case__case" aria-label={view.number ?? words.title}>
      <h2 className="my-case__which">
        {view.defendant}
        {view.number !== null && (
          <>
            {' · '}
            {words.caseNumber} <span className="case-number">{view.number}</span>
          </>
        )}
      </h2>
      <NextCourtDate caseId={view.caseId} language={language} words={words} />
      {view.actsForHimself && (
        <p>
          {words.himself}{' '}
          <Link to="/cases/$caseId/negotiation" params={{ caseId: view.caseId }} className="usa-link">
            {words.toTalks}
          </Link>
        </p>
      )}
      {!view.actsForHimself && <MyAgreement caseId={view.caseId} language={language} />}
      {current ? <SheetCard view={view} sheet={current} language={language} /> : <Empty>{words.noOfferYet}</Empty>}
      {view.abilities.includes('ask') && <AskCounsel view={view} language={language} />}
      {older.length > 0 && (
        <details>
          <summary>
            {words.older} ({older.length})
          </summary>
          {older.map((sheet) => (
            <SheetCard key={`${sheet.offerId} ${sheet.n}`} view={view} sheet={sheet} language={language} />
          ))}
        </details>
      )}
    </section>
  )
}
