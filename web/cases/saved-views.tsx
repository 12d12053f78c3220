import { useState } from 'react'
import { changeView, forgetView, listSavedViews, saveView, type SavedView } from '../../contract/case-list.ts'
import type { CaseListQuery } from '../../contract/cases.ts'
import { useRead } from '../app/use-read.ts'
import { offerUndoBy } from '../app/undo.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton } from '../design/buttons.tsx'
import { CheckboxField } from '../design/checkbox-field.tsx'
import { ConfirmDialog } from '../design/confirm-dialog.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextField } from '../design/text-field.tsx'
import { WriteNotice } from '../design/write-notice.tsx'
import { sameQuery } from './list-search.ts'

interface SavedViewsProps {
  /** The saved view that the list began with. */
  readonly current: string | undefined
  readonly query: CaseListQuery
  readonly onOpen: (view: SavedView | null) => void
}

type Asking = 'save' | 'change' | null

/** The person's own views of the list: opened, kept, changed and forgotten here. */
export function SavedViews({ current, query, onOpen }: SavedViewsProps) {
  const read = useRead(listSavedViews, {})
  const [asking, setAsking] = useState<Asking>(null)
  const views = read.state === 'ready' ? read.data.views : []
  const view = views.find((one) => one.viewId === current)
  const close = () => setAsking(null)
  return (
    <div className="saved-views">
      {views.length > 0 && (
        <SelectField
          name="view"
          label="Saved view"
          placeholder="All my cases"
          choices={views.map(({ viewId, name, isDefault }) => ({
            value: viewId,
            label: isDefault ? `${name} (opens first)` : name,
          }))}
          value={view?.viewId ?? ''}
          onChange={(id) => onOpen(views.find((one) => one.viewId === id) ?? null)}
        />
      )}
      <ActionButton kind="plain" onClick={() => setAsking('save')}>
        Save this view
      </ActionButton>
      {view && (
        <>
          <ActionButton kind="plain" onClick={() => setAsking('change')}>
            {sameQuery(view.query, query) ? 'Rename' : 'Change the view'}
          </ActionButton>
          <Forget view={view} onForgotten={() => onOpen(null)} />
        </>
      )}
      {asking === 'save' && <SaveDialog query={query} onClose={close} onSaved={onOpen} />}
      {asking === 'change' && view && <ChangeDialog view={view} query={query} onClose={close} onSaved={onOpen} />}
    </div>
  )
}

interface SaveDialogProps {
  readonly query: CaseListQuery
  readonly onClose: () => void
  readonly onSaved: (view: SavedView | null) => void
}

function SaveDialog({ query, onClose, onSaved }: SaveDialogProps) {
  const [name, setName] = useState('')
  const [isDefault, setDefault] = useState(false)
  const write = useWrite(saveView, {
    onDone: ({ views }) => {
      onSaved(views.find((view) => view.name === name.trim()) ?? null)
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title="Save this view"
      verb="Save the view"
      consequence="The filters and the order are kept by a name, for you alone."
      destructive={false}
      isOpen
      outcome={write.outcome}
      onConfirm={() => void write.send({ body: { name, query, isDefault } })}
      onClose={onClose}
    >
      <ViewFields name={name} isDefault={isDefault} onName={setName} onDefault={setDefault} />
    </ConfirmDialog>
  )
}

function ChangeDialog({ view, query, onClose, onSaved }: SaveDialogProps & { readonly view: SavedView }) {
  const [name, setName] = useState(view.name)
  const [isDefault, setDefault] = useState(view.isDefault)
  const write = useWrite(changeView, {
    onDone: ({ views }) => {
      onSaved(views.find(({ viewId }) => viewId === view.viewId) ?? null)
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={`Change “${view.name}”`}
      verb="Save the change"
      consequence="The view keeps the filters and the order that are on now."
      destructive={false}
      isOpen
      outcome={write.outcome}
      onConfirm={() =>
        void write.send({ params: { viewId: view.viewId }, body: { name, query, isDefault }, version: view.version })
      }
      onClose={onClose}
    >
      <ViewFields name={name} isDefault={isDefault} onName={setName} onDefault={setDefault} />
    </ConfirmDialog>
  )
}

interface ForgetProps {
  readonly view: SavedView
  readonly onForgotten: () => void
}

/** Forgets the view at once; for a while it may be had back. */
function Forget({ view, onForgotten }: ForgetProps) {
  const { viewId, version, name, query, isDefault } = view
  const write = useWrite(forgetView, {
    onDone: () => {
      offerUndoBy(`The view “${name}” was forgotten`, saveView, { body: { name, query, isDefault } })
      onForgotten()
    },
  })
  return (
    <>
      <ActionButton
        kind="plain"
        pending={write.pending}
        onClick={() => void write.send({ params: { viewId }, version })}
      >
        Forget
      </ActionButton>
      <WriteNotice outcome={write.outcome} />
    </>
  )
}

interface ViewFieldsProps {
  readonly name: string
  readonly isDefault: boolean
  readonly onName: (name: string) => void
  readonly onDefault: (isDefault: boolean) => void
}

function ViewFields({ name, isDefault, onName, onDefault }: ViewFieldsProps) {
  return (
    <>
      <TextField name="name" label="Name" value={name} onChange={onName} maxLength={60} takesFocus />
      <CheckboxField name="isDefault" label="Open My cases with this view" value={isDefault} onChange={onDefault} />
    </>
  )
}
