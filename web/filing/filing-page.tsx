import '../cases/cases.css'
import { getRouteApi } from '@tanstack/react-router'
import { readFiling, type FilingView } from '../../contract/filing.ts'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { useRead } from '../app/use-read.ts'
import { Abbr } from '../design/abbr.tsx'
import { DefinitionList } from '../design/definition-list.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'
import { AcceptFiling } from './accept-filing.tsx'
import { FilingStatusTag } from './case-filings.tsx'
import { FileLink, fileSizeText } from './file-link.tsx'
import { FilingCase } from './filing-case.tsx'
import { FilingDecision } from './filing-decision.tsx'
import { HashText } from './hash-text.tsx'
import { NextFiling } from './next-filing.tsx'
import { ReturnFiling } from './return-filing.tsx'

const route = getRouteApi('/filings/$caseId/$filingId')

/** One paper with what accepting it would decide. */
export function FilingPage() {
  const { caseId, filingId } = route.useParams()
  const read = useRead(readFiling, { params: { caseId, filingId } })
  if (read.state === 'refused' && read.problem.status === 404) return <NotFoundPage />
  return (
    <Loaded read={read} what="the filing">
      {(filing) => (
        <Page title={filing.kindLabel}>
          <PageHeader
            title={filing.kindLabel}
            lead={<FilingCase caseId={filing.caseId} />}
            actions={<FilingStatusTag status={filing.status} />}
          />
          <Paper filing={filing} />
          {filing.decision && <FilingDecision decision={filing.decision} />}
          {filing.abilities.includes('accept') && <AcceptFiling filing={filing} />}
          {filing.abilities.includes('return') && (
            <Section title="Return it">
              <p>The one who filed it is told the reason and may file again.</p>
              <ReturnFiling filing={filing} />
            </Section>
          )}
          <NextFiling filingId={filingId} />
        </Page>
      )}
    </Loaded>
  )
}

function Paper({ filing }: { readonly filing: FilingView }) {
  const { document, returned } = filing
  return (
    <Section title="The paper">
      <DefinitionList
        items={[
          ...(document
            ? [
                {
                  term: 'Document',
                  value: (
                    <>
                      <FileLink file={document.file}>{document.title}</FileLink>{' '}
                      <span className="quiet">{fileSizeText(document)}</span>
                    </>
                  ),
                },
                {
                  term: 'Hash',
                  value: (
                    <>
                      <Abbr word="SHA-256" /> <HashText sha256={document.sha256} />
                    </>
                  ),
                },
              ]
            : [{ term: 'Document', value: <StatusTag tone="waiting">Missing</StatusTag> }]),
          {
            term: 'Submitted by',
            value: [filing.submittedBy, filing.office].filter((part) => part !== null).join(', '),
          },
          { term: 'Submitted', value: <TimeText at={filing.submittedAt} relative /> },
          ...(filing.reviewedAt === null
            ? []
            : [
                { term: 'Reviewed by', value: filing.reviewedBy },
                { term: 'Reviewed', value: <TimeText at={filing.reviewedAt} relative /> },
              ]),
        ]}
      />
      {filing.statement !== null && filing.statement !== '' && <p className="prose">{filing.statement}</p>}
      {returned && (
        <p>
          Returned: {returned.reasonLabel}. {returned.text}
        </p>
      )}
    </Section>
  )
}
