import '../cases/cases.css'
import '../plea/plea.css'
import './court.css'
import { useEffect } from 'react'
import { readClientAgreement, signAgreementAsDefendant } from '../../contract/agreement.ts'
import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import { speak, speakAsCase, useLanguage } from '../app/language.ts'
import { useRead } from '../app/use-read.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { useCase } from '../cases/case-context.ts'
import { ButtonRow } from '../design/buttons.tsx'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { TimeText } from '../design/time-text.tsx'
import { LanguageChoice } from '../design/language-choice.tsx'
import { ClientStanding, type SharedAgreement } from './client-standing.tsx'
import { ContentView } from './content-view.tsx'
import { PaperItem, SignedHash } from './paper-link.tsx'
import { PapersSection } from './papers-section.tsx'
import { signWords } from './sign-words.ts'

/** Asked as soon as one goes there. */
export const opensWith = [readClientAgreement]

/** The agreement as counsel shared it with the defendant, to be read and signed. Made for a phone, as his page is. */
export function SignTab() {
  const { caseId, defendant } = useCase()
  const read = useRead(readClientAgreement, { params: { caseId } })
  const language = useLanguage()
  const ofCase = defendant?.language === 'es' ? 'es' : 'en'
  useEffect(() => speakAsCase(ofCase), [ofCase])
  return (
    <div className="my-case sign-page" lang={language}>
      <LanguageChoice language={language} onChange={speak} />
      <Loaded read={read} what={signWords[language].yourAgreement}>
        {({ agreement, abilities }) =>
          agreement ? (
            <Shared caseId={caseId} agreement={agreement} language={language} maySign={abilities.includes('sign')} />
          ) : (
            <Empty>{signWords[language].none}</Empty>
          )
        }
      </Loaded>
    </div>
  )
}

interface SharedProps {
  readonly caseId: string
  readonly agreement: SharedAgreement
  readonly language: WrittenLanguage
  readonly maySign: boolean
}

/** It follows the order in which it is done: what counsel says, what it says, the papers, the signature. */
function Shared({ caseId, agreement, language, maySign }: SharedProps) {
  const { content, offices, note, signed } = agreement
  const words = signWords[language]
  return (
    <>
      <Standing caseId={caseId} agreement={agreement} language={language} />
      {note !== '' && (
        <Section title={words.lawyerWrites}>
          <p className="prose">{note}</p>
        </Section>
      )}
      {words.languageNote !== null && <p className="caution">{words.languageNote}</p>}
      <div lang="en">
        <Section title={words.says}>
          <ContentView content={content} offices={offices} />
        </Section>
        <PapersSection
          caseId={caseId}
          title={`Plea agreement, version ${agreement.n}`}
          paper={agreement.paper}
          sheet={agreement.supplementSheet}
          slot={agreement.slot}
          supplements={agreement.supplements}
        />
      </div>
      {maySign && <SignIt caseId={caseId} agreement={agreement} language={language} />}
      {signed && (
        <Section title={words.yourSignature}>
          <p>
            {words.youSigned} <TimeText at={signed.at} />
          </p>
          <p>{words.theBytes}</p>
          <SignedHash sha256={signed.sha256} />
        </Section>
      )}
    </>
  )
}

function Standing({ caseId, agreement, language }: Omit<SharedProps, 'maySign'>) {
  const words = signWords[language]
  return (
    <div className="talks-standing">
      <strong>
        {words.title}, {words.version} {agreement.n}
      </strong>
      <ClientStanding caseId={caseId} agreement={agreement} language={language} />
      <span className="quiet">
        {words.from} {agreement.sharedBy}, <TimeText at={agreement.sharedAt} />
      </span>
    </div>
  )
}

function SignIt({ caseId, agreement, language }: Omit<SharedProps, 'maySign'>) {
  const { n, version, paper, supplementSheet, slot } = agreement
  const words = signWords[language]
  return (
    <Section title={words.signing}>
      <p>{words.beforeSigning}</p>
      <ButtonRow>
        <ActDialog
          caseId={caseId}
          kind="main"
          verb={words.sign}
          title={words.sure}
          consequence={
            <>
              <p>{words.bytes}</p>
              <ul className="papers">
                <PaperItem caseId={caseId} paper={paper} title={`${words.title}, ${words.version} ${n}`} />
                <PaperItem caseId={caseId} paper={supplementSheet} title={`${words.supplement} ${slot}`} />
              </ul>
            </>
          }
          route={signAgreementAsDefendant}
          input={() => ({
            params: { caseId },
            version,
            body: { sha256: paper.sha256, supplementSheetSha256: supplementSheet.sha256 },
          })}
        />
      </ButtonRow>
    </Section>
  )
}
