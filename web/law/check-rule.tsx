import { useState } from 'react'
import { checkRule, type RuleView } from '../../contract/law.ts'
import { useDraft } from '../app/use-draft.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton } from '../design/buttons.tsx'
import { ConfirmDialog } from '../design/confirm-dialog.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { SourceLine } from './source-line.tsx'

const verb = 'Record that I checked it'

/** A lawyer vouches that the rule, as it stands on the screen, agrees with its sources. */
export function CheckRule({ rule }: { readonly rule: RuleView }) {
  const [isOpen, setOpen] = useState(false)
  const draft = useDraft(`rule-check:${rule.pack} ${rule.id}`, { note: '' })
  const write = useWrite(checkRule, {
    onDone: () => {
      draft.clear()
      setOpen(false)
    },
  })
  const params = { pack: rule.pack, rule: rule.id }
  return (
    <>
      <ActionButton onClick={() => setOpen(true)}>{verb}</ActionButton>
      <ConfirmDialog
        title="Have you checked this rule?"
        verb={verb}
        destructive={false}
        consequence={<Vouched rule={rule} />}
        isOpen={isOpen}
        outcome={write.outcome}
        onConfirm={() => void write.send({ params, body: { statement: rule.statement, note: draft.value.note } })}
        onClose={() => {
          write.reset()
          setOpen(false)
        }}
      >
        <TextareaField
          label="Against what did you check it?"
          hint="Such as the edition and the day of the text"
          maxLength={2000}
          {...draft.field('note')}
        />
      </ConfirmDialog>
    </>
  )
}

function Vouched({ rule }: { readonly rule: RuleView }) {
  const sources = new Map(
    [...rule.values, ...rule.exceptions].map(({ source }) => [source.citation.text, source] as const),
  )
  return (
    <>
      <p>You state under your name, with today’s day, that you compared with their sources:</p>
      <ul className="usa-list">
        <li>
          the values of “{rule.question}” and the days from and to which they hold ({rule.values.length});
        </li>
        <li>when it applies;</li>
        {rule.exceptions.length > 0 && <li>its exceptions and their order ({rule.exceptions.length}).</li>}
      </ul>
      <p>Sources:</p>
      <ul className="usa-list">
        {[...sources.values()].map(({ citation, tag }) => (
          <li key={citation.text}>
            <SourceLine citation={citation} tag={tag} />
          </li>
        ))}
      </ul>
      <p>
        Examples, and what the rule leaves out, are no part of it. When the rule is changed, your check stays on record
        and no longer holds. It is not taken back.
      </p>
    </>
  )
}
