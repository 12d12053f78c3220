import type { Command } from './commands.ts'
import type { DisplayWords } from './display-words.ts'
import { changePreferences, type Preferences } from './preferences.ts'

/** Changes of how the page looks, each by its name. */
export const displayCommands = ({ commands }: DisplayWords): readonly Command[] => [
  command('theme-light', commands.light, { theme: 'light' }),
  command('theme-dark', commands.dark, { theme: 'dark' }),
  command('theme-system', commands.system, { theme: 'system' }),
  command('contrast-more', commands.more, { contrast: 'more' }),
  command('contrast-standard', commands.standard, { contrast: 'standard' }),
  command('density-dense', commands.dense, { density: 'dense' }),
  command('density-comfortable', commands.comfortable, { density: 'comfortable' }),
]

const command = (id: string, label: string, change: Partial<Preferences>): Command => ({
  id,
  label,
  group: 'Display',
  run: () => changePreferences(change),
})
