/** One of the values to choose from, with the words for it. */
export interface Choice<V extends string = string> {
  readonly value: V
  readonly label: string
  readonly description?: string
  readonly disabled?: boolean
}
