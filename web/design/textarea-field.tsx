import { Textarea } from '@trussworks/react-uswds'
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx'
import { useFieldIds } from './form.tsx'
import { roomText } from './room-text.ts'
import { tidyPaste } from './tidy-paste.ts'
import { tidyLines } from './tidy-text.ts'

interface TextareaFieldProps extends FieldProps<string> {
  readonly rows?: number
  readonly maxLength?: number
}

const pasteLines = tidyPaste(tidyLines)

/**
 * Several lines of text; grows with what is typed where the browser can. Nothing is cut off: who types or pastes more
 * than there is room for is told by how much, and decides what goes.
 */
export function TextareaField(props: TextareaFieldProps) {
  const { name, label, value, onChange, hint, optional, disabled, rows = 4, maxLength } = props
  const room = roomText(value.length, maxLength)
  const ids = useFieldIds(name, room.error)
  return (
    <FieldFrame ids={ids} label={label} hint={hint} optional={optional}>
      <Textarea
        {...describedBy(ids, hint)}
        id={ids.id}
        name={name}
        rows={rows}
        dir="auto"
        value={value}
        disabled={disabled}
        error={ids.error !== null}
        onPaste={pasteLines}
        onChange={(event) => onChange(event.target.value)}
      />
      {room.left !== null && (
        <div className="usa-hint" role="status">
          {room.left}
        </div>
      )}
    </FieldFrame>
  )
}
