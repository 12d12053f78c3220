import { lookAt } from '../../contract/oversight.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton, ButtonRow } from '../design/buttons.tsx'
import { WriteNotice } from '../design/write-notice.tsx'

interface Line {
  readonly id: string
  readonly looked: boolean
}

/** Says that one has looked at all lines of a list; nothing where that is said of each. */
export function LookedAt({ lines, what }: { readonly lines: readonly Line[]; readonly what: string }) {
  const look = useWrite(lookAt)
  const fresh = lines.filter(({ looked }) => !looked)
  return (
    <>
      <WriteNotice outcome={look.outcome} />
      {fresh.length > 0 && (
        <ButtonRow>
          <ActionButton
            pending={look.pending}
            onClick={() => void look.send({ body: { of: fresh.map(({ id }) => id) } })}
          >
            I have looked at {what}
          </ActionButton>
        </ButtonRow>
      )}
    </>
  )
}
