import { Dialog } from '../design/dialog.tsx'
import { RadioField } from '../design/radio-field.tsx'
import { changePreferences, usePreferences } from './preferences.ts'

const themes = [
  { value: 'system', label: 'As this device is set' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const
const contrasts = [
  { value: 'system', label: 'As this device is set' },
  { value: 'standard', label: 'Standard' },
  { value: 'more', label: 'High' },
] as const
const densities = [
  { value: 'dense', label: 'Dense' },
  { value: 'comfortable', label: 'Comfortable' },
] as const

/** How the page looks in this browser. Each choice shows at once. */
export function DisplayDialog({ onClose }: { readonly onClose: () => void }) {
  const chosen = usePreferences()
  return (
    <Dialog title="Display" isOpen onClose={onClose}>
      <p className="quiet">Remembered in this browser.</p>
      <RadioField
        name="theme"
        label="Colors"
        inline
        choices={themes}
        value={chosen.theme}
        onChange={(theme) => changePreferences({ theme })}
      />
      <RadioField
        name="contrast"
        label="Contrast"
        inline
        choices={contrasts}
        value={chosen.contrast}
        onChange={(contrast) => changePreferences({ contrast })}
      />
      <RadioField
        name="density"
        label="Spacing"
        inline
        choices={densities}
        value={chosen.density}
        onChange={(density) => changePreferences({ density })}
      />
    </Dialog>
  )
}
