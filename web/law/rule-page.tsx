import './law.css'
import { Link } from '@tanstack/react-router'
import { readRule, type RuleView } from '../../contract/law.ts'
import { usePathParam } from '../app/use-path-param.ts'
import { useRead } from '../app/use-read.ts'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { Section } from '../design/section.tsx'
import { ChecksSection } from './checks-section.tsx'
import { ExamplesSection } from './examples-section.tsx'
import { ExceptionList } from './exception-list.tsx'
import { kindWords } from './rule-kinds.ts'
import { ValueHistory } from './value-history.tsx'
import { VerificationState } from './verification-state.tsx'
import { WhatIf } from './what-if.tsx'

/** Asked as soon as one goes there. */
export const opensWith = [readRule]

/** One rule in plain words, and what it answers for facts that somebody supposes. */
export function RulePage() {
  const params = { pack: usePathParam('pack'), rule: usePathParam('rule') }
  const read = useRead(readRule, { params })
  const title = read.state === 'ready' ? read.data.question : 'Rule'
  return (
    <Page title={title}>
      <p className="law-back">
        <Link to="/law/$pack" params={{ pack: params.pack }} className="usa-link">
          {read.state === 'ready' ? `Rules of ${read.data.packName}` : 'The rules of the jurisdiction'}
        </Link>
      </p>
      <PageHeader
        title={title}
        lead={
          <>
            {kindWords(params.rule)} · <code>{params.rule}</code>
          </>
        }
      />
      <Loaded read={read} what="the rule">
        {(rule) => (
          <>
            <VerificationState verification={rule.verification} />
            <Text rule={rule} />
            <WhatIf key={`${rule.pack} ${rule.id}`} rule={rule} />
            <ExamplesSection rule={rule} />
            <ChecksSection rule={rule} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Text({ rule }: { readonly rule: RuleView }) {
  const { unit, appliesWords, datedBy, exceptions, notModelled } = rule
  return (
    <Section title="What it says">
      <dl className="law-members">
        <div>
          <dt>The answer is</dt>
          <dd>{unit}</dd>
        </div>
        <div>
          <dt>It applies</dt>
          <dd>{appliesWords === null ? 'always' : `where ${appliesWords}`}</dd>
        </div>
        {datedBy !== null && (
          <div>
            <dt>Which version holds is decided by</dt>
            <dd>the day of this event: {datedBy}</dd>
          </div>
        )}
      </dl>
      <ValueHistory values={rule.values} names={rule.names} />
      {exceptions.length > 0 && <ExceptionList rule={rule} />}
      <h3>Not modelled</h3>
      <p>{notModelled ?? 'Nothing is known to be left out of this rule.'}</p>
    </Section>
  )
}
