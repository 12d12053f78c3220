import { useEffect, type KeyboardEvent, type ReactNode } from 'react'

export interface PickItem {
  readonly key: string
  /** Items of one heading stand together. */
  readonly group?: string
  readonly content: ReactNode
  readonly pick: () => void
}

interface PickListProps {
  /** Of the text field that owns it: `aria-controls`. */
  readonly id: string
  readonly label: string
  readonly items: readonly PickItem[]
  readonly active: number
}

/** What a text field offers to choose from; the focus stays in the field. */
export function PickList({ id, label, items, active }: PickListProps) {
  useEffect(() => {
    document.getElementById(pickId(id, active))?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  return (
    <div id={id} role="listbox" aria-label={label} className="pick-list">
      {grouped(items).map(({ group, members }) => (
        <div key={group} role="group" aria-label={group === '' ? label : group}>
          {group !== '' && (
            <div className="pick-list__group" aria-hidden="true">
              {group}
            </div>
          )}
          {members.map(({ item, index }) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are handled by the text that owns the list
            <div
              key={item.key}
              id={pickId(id, index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={index === active ? 'palette__item palette__item--active' : 'palette__item'}
              // The list must not take the focus from the text, or it would close before the choice is made.
              onMouseDown={(event) => event.preventDefault()}
              onClick={item.pick}
            >
              {item.content}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

const pickId = (id: string, index: number): string => `${id}-${index}`

/** What the text field says of the list it owns. */
export function ownsPickList(id: string, items: readonly PickItem[], active: number) {
  return {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': items.length > 0,
    'aria-controls': id,
    'aria-activedescendant': items.length > 0 ? pickId(id, active) : undefined,
  } as const
}

/** Arrows move, Enter takes. */
export function movePick(
  event: KeyboardEvent,
  items: readonly PickItem[],
  active: number,
  setActive: (index: number) => void,
): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by !== 0 && items.length > 0) {
    event.preventDefault()
    setActive((active + by + items.length) % items.length)
  } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
    event.preventDefault()
    items[active]?.pick()
  }
}

interface Grouped {
  readonly group: string
  readonly members: readonly { readonly item: PickItem; readonly index: number }[]
}

function grouped(items: readonly PickItem[]): readonly Grouped[] {
  const placed = items.map((item, index) => ({ item, index }))
  return [...Map.groupBy(placed, ({ item }) => item.group ?? '')].map(([group, members]) => ({ group, members }))
}
