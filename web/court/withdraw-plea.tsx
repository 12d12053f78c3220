import { withdrawalGroundWords, withdrawPlea, type PleaHearing, type WithdrawalGround } from '../../contract/hearing.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { asTyped } from '../cases/as-typed.ts'
import { Because } from '../design/because.tsx'
import { RadioField } from '../design/radio-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'

interface WithdrawPleaProps {
  readonly caseId: string
  readonly hearing: PleaHearing
}

const titles: Record<PleaHearing['withdrawal']['stage'], string> = {
  'before-plea-accepted': 'Before the plea is accepted',
  'before-sentence': 'After the plea was accepted, before sentence',
  'after-sentence': 'After sentence',
}

/** The plea is withdrawn, on the ground that the stage requires. */
export function WithdrawPlea({ caseId, hearing }: WithdrawPleaProps) {
  const { stage, words, cite, grounds } = hearing.withdrawal
  const only = grounds.length === 1 ? grounds[0] : undefined
  const draft = useDraft<{ ground: WithdrawalGround | ''; finding: string }>(`withdraw:${caseId}:${stage}`, {
    ground: only ?? '',
    finding: '',
  })
  const ground = only ?? draft.value.ground
  return (
    <ActDialog
      caseId={caseId}
      verb="Withdraw the plea"
      title="Withdraw the plea?"
      consequence={
        <>
          <p>
            <Because what={titles[stage]} sources={[{ citation: cite, verified: null }]}>
              {titles[stage]}
            </Because>
            : {words.en}
          </p>
          <p>Every plea entered is withdrawn, the hearing ends, and an agreement before the court ends with it.</p>
        </>
      }
      destructive
      route={asTyped(withdrawPlea)}
      input={() => ({ params: { caseId }, body: { ...draft.value, ground } })}
      onDone={draft.clear}
    >
      {only === undefined && (
        <RadioField
          {...draft.field('ground')}
          label="Ground"
          choices={grounds.map((value) => ({ value, label: withdrawalGroundWords[value] }))}
        />
      )}
      {only !== undefined && <p>Ground: {withdrawalGroundWords[only]}.</p>}
      <TextareaField
        {...draft.field('finding')}
        label={ground === 'fair-and-just-reason' ? 'The reason that was shown' : 'What was said'}
        rows={3}
        optional={ground !== 'fair-and-just-reason'}
      />
    </ActDialog>
  )
}
