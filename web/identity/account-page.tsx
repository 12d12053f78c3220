import './identity.css'
import { useState } from 'react'
import { signOutEverywhere } from '../../contract/identity.ts'
import { PageLink } from '../app/page-link.tsx'
import { leavePage } from '../app/session.ts'
import { useSignedIn } from '../app/signed-in.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton } from '../design/buttons.tsx'
import { ConfirmDialog } from '../design/confirm-dialog.tsx'
import { DefinitionList } from '../design/definition-list.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { Section } from '../design/section.tsx'
import { TimeText } from '../design/time-text.tsx'
import { ChangePassword } from './change-password.tsx'
import { AuthenticatorSetup } from './authenticator-setup.tsx'

/** One's own sign-in: positions, the authenticator app, the sessions. */
export function AccountPage() {
  const session = useSignedIn()
  const { person } = session
  const isOn = session.totp === 'on'
  // What is missing comes first.
  const authenticator = (
    <Section title="Authenticator app" key="authenticator">
      <AuthenticatorSetup isOn={isOn} />
    </Section>
  )
  return (
    <Page title="Account" narrow>
      <PageHeader title="Account and sign-in" />
      <DefinitionList
        items={[
          { term: 'Name', value: person.name },
          ...person.positions.map((position) => ({ term: position.office.name, value: position.title })),
          { term: 'This session ends', value: <TimeText at={session.endsAt} relative /> },
          { term: 'It locks after', value: `${session.lockAfterMinutes} idle minutes` },
        ]}
      />
      {session.unlockWith === 'nothing' ? (
        <p className="quiet">
          You came in with one click, as a person of the training court: there is no password to protect.
        </p>
      ) : (
        <>
          {!isOn && authenticator}
          <Section title="Password">
            <ChangePassword />
          </Section>
          {isOn && authenticator}
        </>
      )}
      <Section title="Alerts and calendar">
        <p>
          Be told of things by mail, and follow your hearings in a calendar program.{' '}
          <PageLink to="/account/alerts">Alerts and calendar</PageLink>
        </p>
      </Section>
      <Section title="Other devices">
        <p>If you left Colloquy open somewhere, or a device was lost, end all of your sessions.</p>
        <SignOutEverywhere />
      </Section>
    </Page>
  )
}

function SignOutEverywhere() {
  const [isAsking, setAsking] = useState(false)
  const write = useWrite(signOutEverywhere, { onDone: leavePage })
  return (
    <>
      <ActionButton kind="destructive" onClick={() => setAsking(true)}>
        Sign out everywhere
      </ActionButton>
      <ConfirmDialog
        title="Sign out on every device?"
        verb="Sign out everywhere"
        consequence={<p>You are signed out here, too. What is typed and not saved on other devices is lost there.</p>}
        isOpen={isAsking}
        outcome={write.outcome}
        onConfirm={() => void write.send({})}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
