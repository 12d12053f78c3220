import { useState } from 'react'
import type { HeldRow } from '../../contract/exchange.ts'
import { ActionButton } from '../design/buttons.tsx'
import { TimeText } from '../design/time-text.tsx'
import { MendRow } from './mend-row.tsx'
import { SetRowAside } from './set-row-aside.tsx'

/** One held row: where it stands in the file, why it is held, and what it says under the source's own names. */
export function HeldRowCard({ row }: { readonly row: HeldRow }) {
  const [mending, setMending] = useState(false)
  const { file, line, reason, state } = row
  return (
    <article className="held-row" aria-label={`${file}, line ${line}`}>
      <h4>
        {file}, line {line.toLocaleString('en-US')}
      </h4>
      <p>{reason}</p>
      {row.mendedBy !== null && row.mendedAt !== null && (
        <p className="quiet">
          Put right by {row.mendedBy} <TimeText at={row.mendedAt} />
          {state === 'mended' ? '; it is being loaded.' : '; it could not be loaded so.'}
        </p>
      )}
      {mending ? (
        <MendRow row={row} onDone={() => setMending(false)} />
      ) : (
        <>
          <Values row={row} />
          {state === 'held' && (
            <div className="button-row">
              {row.mendable && (
                <ActionButton onClick={() => setMending(true)}>
                  Put right<span className="usa-sr-only"> line {line}</span>
                </ActionButton>
              )}
              <SetRowAside row={row} />
            </div>
          )}
        </>
      )}
    </article>
  )
}

function Values({ row }: { readonly row: HeldRow }) {
  if (!row.cut) {
    return row.original === null ? (
      <p className="quiet">
        The line is kept. It is not shown, for nobody can tell race, gender and age apart in it. Look it up in the
        source.
      </p>
    ) : (
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      <pre className="held-row__line" tabIndex={0}>
        {row.original}
      </pre>
    )
  }
  return (
    <dl className="held-row__values">
      {row.values
        .filter(({ text, mended, atFault }) => atFault || mended !== null || text === null || text !== '')
        .map(({ column, text, mended, atFault }) => (
          <div key={column} className={atFault ? 'held-row__fault' : undefined}>
            <dt>
              {column}
              {atFault && <strong> – at fault</strong>}
            </dt>
            <dd>
              {text === null ? (
                <span className="quiet">kept, shown to nobody</span>
              ) : text === '' ? (
                <span className="quiet">empty</span>
              ) : (
                text
              )}
              {mended !== null && <> → {mended}</>}
            </dd>
          </div>
        ))}
    </dl>
  )
}
