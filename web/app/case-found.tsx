import type { CaseLine } from '../../contract/cases.ts'

/** One case among those that were found: enough to know it by. */
export function CaseFound({ line }: { readonly line: CaseLine }) {
  const about = [line.number ?? 'No number yet', line.leadCharge, line.stageLabel].filter((part) => part !== null)
  return (
    <>
      <bdi className="found__name">{line.defendant ?? line.number ?? 'A case'}</bdi>
      <span className="found__about">{about.join(' · ')}</span>
    </>
  )
}
