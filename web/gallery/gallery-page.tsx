import './gallery.css'
import { useShellActs } from '../app/shell-acts.ts'
import { ActionButton } from '../design/buttons.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { ActsShown } from './acts-shown.tsx'
import { CaseShown } from './case-shown.tsx'
import { ColorsShown } from './colors-shown.tsx'
import { FieldsShown } from './fields-shown.tsx'
import { MarksShown } from './marks-shown.tsx'
import { StatesShown } from './states-shown.tsx'
import { TablesShown } from './tables-shown.tsx'

/** Every component with its states, in the colors and the spacing that are chosen: what screens are made of. */
export function GalleryPage() {
  const { openDisplay } = useShellActs()
  return (
    <Page title="Design">
      <PageHeader
        title="Design"
        lead="What the screens are made of, each part in all its states. Nothing here is a case."
        actions={<ActionButton onClick={openDisplay}>Colors, contrast, spacing</ActionButton>}
      />
      <ColorsShown />
      <MarksShown />
      <StatesShown />
      <ActsShown />
      <FieldsShown />
      <TablesShown />
      <CaseShown />
    </Page>
  )
}
