import { printSessionList } from '../../../contract/weeks.ts'
import type { Services } from '../../law/services.ts'
import type { BoundRoute } from '../../platform/http/bind.ts'
import { problemOf } from '../../platform/http/problems.ts'
import { sendProblem } from '../../platform/http/server.ts'
import { attemptAs } from '../../platform/postgres/tx.ts'
import { calendarProblems } from '../problems.ts'
import { postedList } from './print-session-list.ts'

/** The list of a session as PDF. It is made anew each time, and kept nowhere. */
export function sessionListRoute({ db, typeset }: Pick<Services, 'db' | 'typeset'>): BoundRoute {
  return {
    form: 'raw',
    route: printSessionList,
    problems: calendarProblems,
    by: 'signed-in',
    handle: async (request, reply, actor) => {
      if (!actor) throw new Error('The list of a session needs an actor')
      const { sessionId } = printSessionList.params.parse(request.params)
      const list = await attemptAs(db, actor, async (tx) => await postedList(tx, actor, sessionId))
      if (!list.ok) return await sendProblem(reply, problemOf(list.refusal, calendarProblems))
      const { title, data } = list.value
      const pdf = await typeset('session-list', data, { title, lang: 'en' })
      return await reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(`${title}.pdf`)}`)
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(pdf))
    },
  }
}
