import { useQueryClient } from '@tanstack/react-query'
import { uploadFile } from '../../contract/filing.ts'
import { failureText } from '../app/failure-words.ts'
import { invalidateAfterWrite } from '../app/invalidate.ts'
import { upload } from '../app/upload.ts'
import { FileUpload } from '../design/file-upload.tsx'
import { useSpokenLanguage } from '../design/language.ts'

interface UploadFilesProps {
  readonly caseId: string
  readonly compartment: string
  /** Puts each file into every case of the matter in which this person may. */
  readonly wholeMatter?: boolean
  readonly label: string
  readonly hint?: string
}

const longestTitle = 200

/** Adds files to the case; each is titled by its name and listed with its hash as soon as it has arrived. */
export function UploadFiles({ caseId, compartment, wholeMatter = false, label, hint }: UploadFilesProps) {
  const client = useQueryClient()
  const language = useSpokenLanguage()
  const kind = compartment === 'investigation' ? 'evidence' : 'other'
  return (
    <FileUpload
      label={label}
      {...(hint === undefined ? {} : { hint })}
      send={async (sent) => {
        const title = sent.file.name.slice(0, longestTitle)
        const about = { compartment, title, kind, wholeMatter: wholeMatter ? 'yes' : 'no' }
        await upload(uploadFile, { params: { caseId }, about, ...sent })
        invalidateAfterWrite(client, { params: { caseId } })
      }}
      failureText={(error) => failureText(error, language)}
    />
  )
}
