import type { AlertChannel, AlertSettings } from '../../contract/alerts.ts'
import { Section } from '../design/section.tsx'
import { AddressCard } from './address-card.tsx'

/** Where a person may be reached. Nothing but a code is sent to an address before it came back. */
export function AddressesSection({ settings }: { readonly settings: AlertSettings }) {
  return (
    <Section title="Where you are told">
      {settings.channels.length === 0 ? (
        <p>
          This installation sends neither mail nor text messages nor webhooks. You are told here, in Colloquy. Whoever
          runs the server can set them up.
        </p>
      ) : (
        <div className="alert-addresses">
          {settings.channels.map((channel) => (
            <AddressCard
              key={`${channel} ${addressOf(settings, channel)?.address}`}
              channel={channel}
              address={addressOf(settings, channel)}
              webhookHosts={settings.webhookHosts}
            />
          ))}
        </div>
      )}
    </Section>
  )
}

const addressOf = ({ addresses }: AlertSettings, channel: AlertChannel) =>
  addresses.find((address) => address.channel === channel)
