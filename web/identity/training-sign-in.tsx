import { useQueryClient } from '@tanstack/react-query'
import { signInAsTrainingPerson, type TrainingPerson } from '../../contract/identity.ts'
import { useLanguage } from '../app/language.ts'
import { takeSession } from '../app/session.ts'
import { useWrite } from '../app/use-write.ts'
import { WriteNotice } from '../design/write-notice.tsx'
import { signInWords } from './sign-in-words.ts'

/** Everybody of the training court, by office: one click signs in. */
export function TrainingSignIn({ people }: { readonly people: readonly TrainingPerson[] }) {
  const client = useQueryClient()
  const words = signInWords[useLanguage()]
  const write = useWrite(signInAsTrainingPerson, { onDone: (session) => takeSession(client, session) })
  const offices = Map.groupBy(people, (person) => person.office)
  return (
    <section aria-labelledby="training-sign-in">
      <h2 id="training-sign-in">{words.anybody}</h2>
      <p>{words.anybodyNote}</p>
      <WriteNotice outcome={write.outcome} />
      <div className="training" lang="en">
        {[...offices].map(([office, members]) => (
          <div key={office} className="training__office">
            <h3>{office}</h3>
            <ul>
              {members.map((person) => (
                <li key={person.id}>
                  <button
                    type="button"
                    className="training__person"
                    aria-disabled={write.pending}
                    onClick={() => void write.send({ body: { personId: person.id } })}
                  >
                    <span className="training__name">{person.name}</span>
                    <span className="training__title">{person.title}</span>
                    {person.about !== undefined && <span className="training__about">{person.about}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
