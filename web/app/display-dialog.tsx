import type { Choice } from '../design/choice.ts'
import { Dialog } from '../design/dialog.tsx'
import { RadioField } from '../design/radio-field.tsx'
import { displayWords } from './display-words.ts'
import { useLanguage } from './language.ts'
import { changePreferences, usePreferences } from './preferences.ts'

/** How the page looks in this browser. Each choice shows at once. */
export function DisplayDialog({ onClose }: { readonly onClose: () => void }) {
  const chosen = usePreferences()
  const words = displayWords[useLanguage()]
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <p className="quiet">{words.remembered}</p>
      <RadioField
        name="theme"
        label={words.theme}
        inline
        choices={choicesOf(['system', 'light', 'dark'], words.themes)}
        value={chosen.theme}
        onChange={(theme) => changePreferences({ theme })}
      />
      <RadioField
        name="contrast"
        label={words.contrast}
        inline
        choices={choicesOf(['system', 'standard', 'more'], words.contrasts)}
        value={chosen.contrast}
        onChange={(contrast) => changePreferences({ contrast })}
      />
      <RadioField
        name="density"
        label={words.density}
        inline
        choices={choicesOf(['dense', 'comfortable'], words.densities)}
        value={chosen.density}
        onChange={(density) => changePreferences({ density })}
      />
    </Dialog>
  )
}

const choicesOf = <V extends string>(values: readonly V[], words: Readonly<Record<V, string>>): readonly Choice<V>[] =>
  values.map((value) => ({ value, label: words[value] }))
