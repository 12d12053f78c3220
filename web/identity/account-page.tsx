import './identity.css'
import { useState } from 'react'
import { signOutEverywhere } from '../../contract/identity.ts'
import { useLanguage } from '../app/language.ts'
import { PageLink } from '../app/page-link.tsx'
import { leavePage } from '../app/session.ts'
import { positionName } from '../app/shell-words.ts'
import { useSignedIn } from '../app/signed-in.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton } from '../design/buttons.tsx'
import { ConfirmDialog } from '../design/confirm-dialog.tsx'
import { DefinitionList } from '../design/definition-list.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { Section } from '../design/section.tsx'
import { TimeText } from '../design/time-text.tsx'
import { accountWords } from './account-words.ts'
import { ChangePassword } from './change-password.tsx'
import { AuthenticatorSetup } from './authenticator-setup.tsx'

/** One's own sign-in: positions, the authenticator app, the sessions. */
export function AccountPage() {
  const session = useSignedIn()
  const language = useLanguage()
  const words = accountWords[language]
  const { person } = session
  const isOn = session.totp === 'on'
  // What is missing comes first.
  const authenticator = (
    <Section title={words.authenticator} key="authenticator">
      <AuthenticatorSetup isOn={isOn} />
    </Section>
  )
  return (
    <Page title={words.title} narrow>
      <PageHeader title={words.title} />
      <DefinitionList
        items={[
          { term: words.name, value: person.name },
          ...person.positions.map(({ office, title }) => ({
            term: person.office === null ? words.part : office.name,
            value: positionName(title, language),
          })),
          { term: words.endsAt, value: <TimeText at={session.endsAt} relative /> },
          { term: words.locksAfter, value: words.idleMinutes(session.lockAfterMinutes) },
        ]}
      />
      {session.unlockWith === 'nothing' ? (
        <p className="quiet">{words.noPassword}</p>
      ) : (
        <>
          {!isOn && authenticator}
          <Section title={words.password}>
            <ChangePassword />
          </Section>
          {isOn && authenticator}
        </>
      )}
      <Section title={words.alerts}>
        <p>
          {words.alertsNote} <PageLink to="/account/alerts">{words.alertsLink}</PageLink>
        </p>
      </Section>
      <Section title={words.devices}>
        <p>{words.devicesNote}</p>
        <SignOutEverywhere />
      </Section>
    </Page>
  )
}

function SignOutEverywhere() {
  const words = accountWords[useLanguage()]
  const [isAsking, setAsking] = useState(false)
  const write = useWrite(signOutEverywhere, { onDone: leavePage })
  return (
    <>
      <ActionButton kind="destructive" onClick={() => setAsking(true)}>
        {words.signOutEverywhere}
      </ActionButton>
      <ConfirmDialog
        title={words.signOutSure}
        verb={words.signOutEverywhere}
        consequence={<p>{words.signOutNote}</p>}
        isOpen={isAsking}
        outcome={write.outcome}
        onConfirm={() => void write.send({})}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
