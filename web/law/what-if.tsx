import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { previewRule, type RuleView } from '../../contract/law.ts'
import { useRead } from '../app/use-read.ts'
import { ActionButton, ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { DateField } from '../design/date-field.tsx'
import { Form } from '../design/form.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { useToday } from '../design/use-today.ts'
import { FactFields } from './fact-fields.tsx'
import { GivenFields } from './given-fields.tsx'
import { previewQuery, type Supposition } from './supposition.ts'
import { SupposedAnswerView } from './supposed-answer.tsx'

const route = getRouteApi('/law/$pack/$rule')

/** What the rule answers for supposed facts. What was asked stands in the address: it can be sent on, and gone back to. */
export function WhatIf({ rule }: { readonly rule: RuleView }) {
  const asked = route.useSearch()
  return (
    <div id="what-if">
      <Section title="What if">
        <p className="quiet">
          Try the rule on an invented case. Nothing of it is kept. What you leave open is asked for.
        </p>
        <SuppositionForm key={JSON.stringify(asked)} rule={rule} asked={asked} />
      </Section>
    </div>
  )
}

function SuppositionForm({ rule, asked }: { readonly rule: RuleView; readonly asked: Supposition }) {
  const today = useToday()
  const navigate = route.useNavigate()
  const [supposed, setSupposed] = useState({ ...asked, on: asked.on ?? today })
  const ask = (search: Supposition) => void navigate({ search, hash: 'what-if', resetScroll: false })
  return (
    <>
      <Form outcome={{ state: 'idle' }} label="What if" onSubmit={() => ask(supposed)}>
        <DateField
          name="on"
          label="On the day"
          value={supposed.on}
          onChange={(on) => setSupposed((before) => ({ ...before, on }))}
        />
        <FactFields
          asked={rule.asks.facts}
          facts={supposed.facts ?? {}}
          onChange={(facts) => setSupposed((before) => ({ ...before, facts }))}
        />
        <GivenFields
          rule={rule}
          given={supposed.given ?? {}}
          onChange={(given) => setSupposed((before) => ({ ...before, given }))}
        />
        <ButtonRow>
          <SubmitButton>See the answer</SubmitButton>
          {asked.on !== undefined && <ActionButton onClick={() => ask({})}>Begin anew</ActionButton>}
        </ButtonRow>
      </Form>
      {asked.on !== undefined && <Answer rule={rule} asked={{ ...asked, on: asked.on }} />}
    </>
  )
}

interface AnswerProps {
  readonly rule: RuleView
  readonly asked: Supposition & { readonly on: string }
}

function Answer({ rule, asked }: AnswerProps) {
  const params = { pack: rule.pack, rule: rule.id }
  const read = useRead(previewRule, { params, query: previewQuery(asked) })
  return (
    <section className="law-answer" aria-label="Answer" aria-live="polite">
      <h3>Answer</h3>
      <Loaded read={read} what="the answer">
        {(answer) => <SupposedAnswerView answer={answer} rule={rule} />}
      </Loaded>
    </section>
  )
}
