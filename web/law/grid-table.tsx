import { z } from 'zod'
import { Sideways } from '../design/sideways.tsx'

const Axis = z.object({ name: z.string(), labels: z.array(z.string()) })

/** A sentencing grid, as a rule holds it. */
export const SentencingGrid = z.object({
  name: z.string(),
  rows: Axis,
  columns: Axis,
  cells: z.array(z.array(z.string())),
})
export type SentencingGrid = z.infer<typeof SentencingGrid>

/** A sentencing grid as it is printed. */
export function GridTable({ grid }: { readonly grid: SentencingGrid }) {
  const { name, rows, columns, cells } = grid
  return (
    <Sideways label={name} className="data-table">
      <table className="usa-table usa-table--borderless usa-table--compact">
        <caption className="data-table__caption">
          {name}: months, by {rows.name} (down) and {columns.name} (across)
        </caption>
        <thead>
          <tr>
            <th scope="col">{rows.name}</th>
            {columns.labels.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.labels.map((label, row) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {columns.labels.map((column, index) => (
                <td key={column}>{cells[row]?.[index]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}
