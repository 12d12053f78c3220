import {
  alertChannelWords,
  alertHowWords,
  chooseAlert,
  type AlertChannel,
  type AlertKind,
  type AlertSettings,
} from '../../contract/alerts.ts'
import { useWrite } from '../app/use-write.ts'
import { Section } from '../design/section.tsx'
import { WriteNotice } from '../design/write-notice.tsx'
import { BasisText } from '../work/basis-text.tsx'

/** How a person is told of each kind by each way that he has set up. */
export function KindsSection({ settings }: { readonly settings: AlertSettings }) {
  const write = useWrite(chooseAlert)
  const ways = settings.channels.filter((channel) =>
    settings.addresses.some((address) => address.channel === channel && address.confirmed),
  )
  const groups = [...new Set(settings.kinds.map((one) => one.group))]
  return (
    <Section title="Of what you are told, and how">
      <p className="quiet">
        What cannot be switched off goes by mail at once or with the daily digest; the reason stands beside it.
      </p>
      <WriteNotice outcome={write.outcome} />
      {groups.map((group) => (
        <table key={group} className="usa-table usa-table--borderless usa-table--compact alert-kinds">
          <caption>{group}</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              {ways.map((way) => (
                <th key={way} scope="col">
                  {alertChannelWords[way]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {settings.kinds
              .filter((one) => one.group === group)
              .map((one) => (
                <tr key={one.kind}>
                  <th scope="row">
                    {one.words} {one.mandatory && <BasisText basis={one.mandatory} what={one.words} />}
                  </th>
                  {ways.map((way) => (
                    <td key={way} data-way={alertChannelWords[way]}>
                      <HowSelect
                        kind={one}
                        way={way}
                        onChoose={(how) => void write.send({ params: { kind: one.kind, channel: way }, body: { how } })}
                      />
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </Section>
  )
}

interface HowSelectProps {
  readonly kind: AlertKind
  readonly way: AlertChannel
  readonly onChoose: (how: 'at-once' | 'digest' | 'off') => void
}

function HowSelect({ kind, way, onChoose }: HowSelectProps) {
  const how = kind.how[way]
  if (!how) return null
  return (
    <select
      className="usa-select alert-how"
      aria-label={`${kind.words}: ${alertChannelWords[way]}`}
      value={how.is}
      onChange={(event) => {
        const chosen = how.may.find((one) => one === event.target.value)
        if (chosen) onChoose(chosen)
      }}
    >
      {how.may.map((one) => (
        <option key={one} value={one}>
          {alertHowWords[one]}
        </option>
      ))}
    </select>
  )
}
