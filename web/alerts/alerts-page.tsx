import './alerts.css'
import { readAlertSettings } from '../../contract/alerts.ts'
import { InEnglish } from '../app/in-english.tsx'
import { useRead } from '../app/use-read.ts'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { AddressesSection } from './addresses-section.tsx'
import { FeedsSection } from './feeds-section.tsx'
import { KindsSection } from './kinds-section.tsx'
import { TimesSection } from './times-section.tsx'

/** Asked as soon as one goes there. */
export const opensWith = [readAlertSettings]

/** Where, when and how a person is told of things outside the application, and his calendar feeds. */
export function AlertsPage() {
  return (
    <InEnglish>
      <Alerts />
    </InEnglish>
  )
}

function Alerts() {
  const read = useRead(readAlertSettings, {})
  return (
    <Page title="Alerts and calendar">
      <PageHeader
        title="Alerts and calendar"
        lead="How you are told of things while Colloquy is closed. What is sent is a title and a link: no name, no number, nothing that was written."
      />
      <Loaded read={read} what="your alerts">
        {(settings) => (
          <>
            <AddressesSection settings={settings} />
            {settings.addresses.some((address) => address.confirmed) && (
              <>
                <TimesSection key={JSON.stringify(settings.times)} settings={settings} />
                <KindsSection settings={settings} />
              </>
            )}
          </>
        )}
      </Loaded>
      <FeedsSection />
    </Page>
  )
}
