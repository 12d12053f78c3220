import type { ReactNode } from 'react'
import { LanguageContext } from '../design/language.ts'
import { useLanguage } from './language.ts'

const note =
  'Esta parte está en inglés. Pida a un intérprete, o a su abogado si tiene uno, que se la explique en español.'

/** What is written in English alone: to whoever reads Spanish the page says so. */
export function InEnglish({ children }: { readonly children: ReactNode }) {
  if (useLanguage() === 'en') return children
  return (
    <>
      <p className="caution">{note}</p>
      <div lang="en">
        <LanguageContext value="en">{children}</LanguageContext>
      </div>
    </>
  )
}
