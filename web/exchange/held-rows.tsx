import { useState } from 'react'
import { heldForWords, listHeldRows, type HeldGroup } from '../../contract/exchange.ts'
import { useRead } from '../app/use-read.ts'
import { ActionButton, ButtonRow } from '../design/buttons.tsx'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { HeldRowCard } from './held-row-card.tsx'

interface HeldRowsProps {
  readonly court: string
  readonly group: HeldGroup
  readonly onClose: () => void
}

/** The rows of one reason, page by page. */
export function HeldRows({ court, group, onClose }: HeldRowsProps) {
  const [pages, setPages] = useState<readonly string[]>([])
  const { file, heldFor, column, code } = group
  const after = pages.at(-1)
  const query = {
    file,
    heldFor,
    ...(column === null ? {} : { column }),
    ...(code === null ? {} : { code }),
    ...(after === undefined ? {} : { after }),
  }
  const read = useRead(listHeldRows, { params: { courtId: court }, query }, { keepLast: true })
  return (
    <section className="held-rows" aria-label={`Rows of ${file}: ${heldForWords[heldFor]}`}>
      <div className="section__head">
        <h3>
          {file}: {heldForWords[heldFor].toLowerCase()}
        </h3>
        <ActionButton kind="plain" onClick={onClose}>
          Close these rows
        </ActionButton>
      </div>
      <Loaded read={read} what="the rows">
        {({ rows, next }) => (
          <>
            {rows.length === 0 && <Empty>None of these rows is held any more.</Empty>}
            {rows.map((row) => (
              <HeldRowCard key={row.id} row={row} />
            ))}
            <ButtonRow>
              {pages.length > 0 && (
                <ActionButton kind="plain" onClick={() => setPages(pages.slice(0, -1))}>
                  Previous rows
                </ActionButton>
              )}
              {next !== null && (
                <ActionButton kind="plain" onClick={() => setPages([...pages, next])}>
                  Next rows
                </ActionButton>
              )}
            </ButtonRow>
          </>
        )}
      </Loaded>
    </section>
  )
}
