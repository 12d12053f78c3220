import { useState } from 'react'
import { listCaseFilings, listDocuments } from '../../contract/filing.ts'
import { useRead } from '../app/use-read.ts'
import { useCase } from '../cases/case-context.ts'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { SelectField } from '../design/select-field.tsx'
import { CaseFilings } from './case-filings.tsx'
import { DocumentTable } from './document-table.tsx'
import { UploadFiles } from './upload-files.tsx'

/** Asked as soon as one goes there. */
export const opensWith = [listDocuments, listCaseFilings]

/** Every file of the case that this person may open, the papers filed with the clerk, and the place to add files. */
export function DocumentsTab() {
  const { caseId } = useCase()
  const read = useRead(listDocuments, { params: { caseId } })
  return (
    <Loaded read={read} what="the documents">
      {({ documents, uploadTo }) => (
        <>
          <Section title="Documents">
            <DocumentTable
              caption="Documents"
              documents={documents}
              empty="No document of this case is open to you yet. Filed papers and files added by your side appear here."
            />
          </Section>
          <CaseFilings caseId={caseId} />
          {uploadTo.length > 0 && (
            <Section title="Add files">
              <AddFiles caseId={caseId} places={uploadTo} />
            </Section>
          )}
        </>
      )}
    </Loaded>
  )
}

interface AddFilesProps {
  readonly caseId: string
  readonly places: readonly { readonly compartment: string; readonly label: string }[]
}

function AddFiles({ caseId, places }: AddFilesProps) {
  const [chosen, setChosen] = useState(places.length === 1 ? (places[0]?.compartment ?? '') : '')
  return (
    <>
      <SelectField
        name="compartment"
        label="Where it lies"
        hint="It decides who may open the file."
        choices={places.map(({ compartment, label }) => ({ value: compartment, label }))}
        value={chosen}
        onChange={setChosen}
      />
      {chosen === '' ? (
        <p className="quiet">Choose where the files lie, then add them.</p>
      ) : (
        <UploadFiles key={chosen} caseId={caseId} compartment={chosen} label="Files" />
      )}
    </>
  )
}
