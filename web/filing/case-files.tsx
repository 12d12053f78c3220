import { listDocuments } from '../../contract/filing.ts'
import { useRead } from '../app/use-read.ts'
import { Loaded } from '../design/loaded.tsx'
import { DocumentTable } from './document-table.tsx'

interface CaseFilesProps {
  readonly caseId: string
  readonly compartment: string
}

/** The files of one compartment of a case. */
export function CaseFiles({ caseId, compartment }: CaseFilesProps) {
  const read = useRead(listDocuments, { params: { caseId } })
  return (
    <Loaded read={read} what="the files">
      {({ documents }) => (
        <DocumentTable
          caption="Files"
          documents={documents.filter((document) => document.compartment === compartment)}
          empty="There are no files yet."
        />
      )}
    </Loaded>
  )
}
