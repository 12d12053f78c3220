import { Link } from '@tanstack/react-router'
import { readClientAgreement } from '../../contract/agreement.ts'
import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import { useRead } from '../app/use-read.ts'
import { Loaded } from '../design/loaded.tsx'
import { ClientStanding } from './client-standing.tsx'
import { signWords } from './sign-words.ts'

interface MyAgreementProps {
  readonly caseId: string
  readonly language: WrittenLanguage
}

/** On the defendant's page: that there is an agreement to read and sign. Nothing while counsel has shared none. */
export function MyAgreement({ caseId, language }: MyAgreementProps) {
  const read = useRead(readClientAgreement, { params: { caseId } })
  const words = signWords[language]
  return (
    <Loaded read={read} what={words.yourAgreement}>
      {({ agreement, abilities }) =>
        agreement && (
          <article
            className={abilities.includes('sign') ? 'sheet' : 'sheet sheet--over'}
            lang={language}
            aria-label={words.title}
          >
            <h2>{words.title}</h2>
            <ClientStanding caseId={caseId} agreement={agreement} language={language} />
            <p>{words.shared}</p>
            <Link
              to="/cases/$caseId/sign"
              params={{ caseId }}
              className={abilities.includes('sign') ? 'usa-button' : 'usa-button usa-button--outline'}
            >
              {abilities.includes('sign') ? words.toSign : words.toRead}
            </Link>
          </article>
        )
      }
    </Loaded>
  )
}
