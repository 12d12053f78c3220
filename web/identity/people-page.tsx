import './identity.css'
import { useState } from 'react'
import { listPeople, type PersonRow } from '../../contract/identity.ts'
import { useRead } from '../app/use-read.ts'
import { ActionButton } from '../design/buttons.tsx'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TextField } from '../design/text-field.tsx'
import { TimeText } from '../design/time-text.tsx'
import { ResetSignInDialog } from './reset-sign-in-dialog.tsx'
import { ReleaseLockDialog } from './release-lock-dialog.tsx'

/** Who can sign in, and who is locked out. No case content. */
export function PeoplePage() {
  const [search, setSearch] = useState('')
  const [releasing, setReleasing] = useState<PersonRow | null>(null)
  const [resetting, setResetting] = useState<PersonRow | null>(null)
  const read = useRead(listPeople, { query: { search } }, { keepLast: true })
  return (
    <Page title="People">
      <PageHeader title="People" lead="Who can sign in, in which position, and who is locked out." />
      <TextField
        name="search"
        label="Find by name, user name or office"
        type="search"
        value={search}
        onChange={setSearch}
      />
      <Loaded read={read} what="people">
        {({ people, more }) => (
          <>
            <DataTable
              caption="People who can sign in"
              columns={columns({ onRelease: setReleasing, onReset: setResetting })}
              rows={people}
              rowKey={(person) => person.id}
              empty={search === '' ? 'There are no people yet.' : 'Nobody matches. Try fewer letters.'}
            />
            {more && <p className="quiet">There are more. Narrow the search to see them.</p>}
          </>
        )}
      </Loaded>
      <ResetSignInDialog person={resetting} onClose={() => setResetting(null)} />
      <ReleaseLockDialog person={releasing} onClose={() => setReleasing(null)} />
    </Page>
  )
}

interface Acts {
  readonly onRelease: (person: PersonRow) => void
  readonly onReset: (person: PersonRow) => void
}

function columns({ onRelease, onReset }: Acts): Column<PersonRow>[] {
  return [
    { id: 'name', header: 'Name', isRowHeader: true, cell: (person) => person.name, sortBy: (person) => person.name },
    {
      id: 'username',
      header: 'User name',
      cell: (person) => person.username ?? <span className="quiet">cannot sign in</span>,
    },
    {
      id: 'positions',
      header: 'Positions',
      cell: (person) => (
        <ul className="plain-list">
          {person.positions.map((position) => (
            <li key={`${position.office.id} ${position.title}`}>
              {position.title}, {position.office.name}
            </li>
          ))}
        </ul>
      ),
      sortBy: (person) => person.positions[0]?.office.name ?? null,
    },
    { id: 'totp', header: 'Authenticator', cell: (person) => (person.totp === 'on' ? 'Set up' : 'Not set up') },
    {
      id: 'last',
      header: 'Last sign-in',
      cell: (person) =>
        person.lastSignInAt === null ? (
          <span className="quiet">never</span>
        ) : (
          <TimeText at={person.lastSignInAt} relative />
        ),
      sortBy: (person) => person.lastSignInAt,
    },
    {
      id: 'lock',
      header: 'Sign-in',
      cell: (person) => <LockState person={person} onRelease={() => onRelease(person)} />,
      sortBy: (person) => person.lockedOut?.since ?? null,
    },
    {
      id: 'reset',
      header: 'Lost password or phone',
      cell: (person) =>
        person.abilities.resetSignIn && (
          <ActionButton kind="plain" onClick={() => onReset(person)}>
            Reset<span className="usa-sr-only"> the sign-in of {person.name}</span>
          </ActionButton>
        ),
    },
  ]
}

function LockState({ person, onRelease }: { readonly person: PersonRow; readonly onRelease: () => void }) {
  if (!person.lockedOut) return <span>open</span>
  return (
    <>
      <StatusTag tone="alert">Locked out</StatusTag> after {person.lockedOut.failures} failures,{' '}
      <TimeText at={person.lockedOut.since} relative />{' '}
      {person.abilities.releaseLock && (
        <ActionButton kind="plain" onClick={onRelease}>
          Release<span className="usa-sr-only"> the lock of {person.name}</span>
        </ActionButton>
      )}
    </>
  )
}
