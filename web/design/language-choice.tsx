import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'

const languages: Record<WrittenLanguage, string> = { en: 'English', es: 'Español' }

interface LanguageChoiceProps {
  readonly language: WrittenLanguage
  readonly onChange: (next: WrittenLanguage) => void
}

/** In which language the page speaks to the defendant; each is named in its own. */
export function LanguageChoice({ language, onChange }: LanguageChoiceProps) {
  return (
    <div className="languages" role="group" aria-label="Language / Idioma">
      {(['en', 'es'] as const).map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          className="usa-button usa-button--outline"
          aria-pressed={one === language}
          onClick={() => onChange(one)}
        >
          {languages[one]}
        </button>
      ))}
    </div>
  )
}
