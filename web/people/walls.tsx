import { liftWall, wallOff, type PeopleView } from '../../contract/people.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { DataTable, type Column } from '../design/data-table.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { TimeText } from '../design/time-text.tsx'
import { PersonField } from './person-field.tsx'

type Wall = PeopleView['walls'][number]

interface WallsProps {
  readonly caseId: string
  readonly walls: readonly Wall[]
  readonly canLift: boolean
}

/** Who is walled out, and why. */
export function Walls({ caseId, walls, canLift }: WallsProps) {
  return (
    <DataTable
      caption="Walled out of the case"
      columns={columns(caseId, canLift)}
      rows={walls}
      rowKey={(wall) => wall.principalId}
      empty="Nobody is walled out."
    />
  )
}

function columns(caseId: string, canLift: boolean): readonly Column<Wall>[] {
  return [
    { id: 'name', header: 'Name', isRowHeader: true, cell: (wall) => wall.name },
    { id: 'reason', header: 'Reason', cell: (wall) => wall.reason },
    { id: 'at', header: 'Since', cell: (wall) => <TimeText at={wall.at} /> },
    {
      id: 'act',
      header: <span className="usa-sr-only">Actions</span>,
      cell: (wall) => (canLift ? <LiftWall caseId={caseId} wall={wall} /> : null),
    },
  ]
}

function LiftWall({ caseId, wall }: { readonly caseId: string; readonly wall: Wall }) {
  const { principalId, name } = wall
  const draft = useDraft(`lift-wall:${caseId}:${principalId}`, { reason: '' })
  return (
    <ActDialog
      caseId={caseId}
      kind="plain"
      button={`Lift the wall: ${name}`}
      verb="Lift the wall"
      title={`Lift the wall around ${name}?`}
      consequence={<p>Whatever relation {name} still holds opens the case again.</p>}
      destructive
      route={liftWall}
      input={() => ({ params: { caseId }, body: { principalId, reason: draft.value.reason } })}
      onDone={draft.clear}
    >
      <TextareaField {...draft.field('reason')} label="Reason" rows={2} />
    </ActDialog>
  )
}

/** Walls a person or a team out, whatever they hold. */
export function WallOff({ caseId }: { readonly caseId: string }) {
  const draft = useDraft(`wall-off:${caseId}`, { principalId: '', reason: '' })
  return (
    <ActDialog
      caseId={caseId}
      verb="Wall somebody out"
      title="Wall somebody out of the case?"
      consequence={<p>At once there is no such case for that person or team, whatever relation they hold.</p>}
      destructive
      route={wallOff}
      input={() => ({ params: { caseId }, body: draft.value })}
      onDone={draft.clear}
    >
      <PersonField {...draft.field('principalId')} label="Person or team" caseId={caseId} purpose="wall" />
      <TextareaField {...draft.field('reason')} label="Reason" rows={2} />
    </ActDialog>
  )
}
