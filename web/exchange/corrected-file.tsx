import { useState } from 'react'
import { exportHeldRows, sendCorrections } from '../../contract/exchange.ts'
import { addressOf, type Answer } from '../app/api.ts'
import { useWrite } from '../app/use-write.ts'
import { Abbr } from '../design/abbr.tsx'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { Form } from '../design/form.tsx'
import { SelectField } from '../design/select-field.tsx'

interface CorrectedFileProps {
  readonly court: string
  readonly files: readonly string[]
}

/** Many rows at once: they go out as a file, are corrected in a spreadsheet, and come back. */
export function CorrectedFile({ court, files }: CorrectedFileProps) {
  const [file, setFile] = useState(files[0] ?? '')
  const [csv, setCsv] = useState('')
  const write = useWrite(sendCorrections)
  const known = files.includes(file) ? file : (files[0] ?? '')
  return (
    <details className="corrected-file">
      <summary>Put many rows right with a file</summary>
      <ol>
        {files.map((name) => (
          <li key={name}>
            <a href={addressOf(exportHeldRows, { params: { courtId: court }, query: { file: name } })} download>
              Download the held rows of {name}
            </a>
          </li>
        ))}
      </ol>
      <p>
        Change what is wrong, leave the column colloquy_row as it is, save as <Abbr word="CSV" /> in UTF-8, and send it
        back.
      </p>
      <Form
        outcome={write.outcome}
        label="Send corrected rows"
        onSubmit={() => void write.send({ params: { courtId: court }, body: { file: known, csv } })}
      >
        <SelectField
          name="file"
          label="Rows of"
          value={known}
          onChange={setFile}
          choices={files.map((value) => ({ value, label: value }))}
        />
        <label className="usa-label" htmlFor="corrected-csv">
          Corrected file
        </label>
        <input
          id="corrected-csv"
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => void event.target.files?.[0]?.text().then(setCsv)}
        />
        <ButtonRow>
          <SubmitButton>Send the corrected file</SubmitButton>
        </ButtonRow>
      </Form>
      {write.outcome.state === 'done' && <Came answer={write.outcome.answer} />}
    </details>
  )
}

function Came({ answer }: { readonly answer: Answer<typeof sendCorrections> }) {
  const { mended, unchanged, refused } = answer
  return (
    <div role="status">
      <p>
        {mended.toLocaleString('en-US')} put right, {unchanged.toLocaleString('en-US')} unchanged,{' '}
        {refused.length.toLocaleString('en-US')} still not right.
      </p>
      {refused.length > 0 && (
        <ul>
          {refused.map(({ line, why }) => (
            <li key={line}>
              Line {line} of the file: {why}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
