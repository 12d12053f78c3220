import * as agreement from './agreement.ts'
import * as alerts from './alerts.ts'
import * as calendar from './calendar.ts'
import * as caseList from './case-list.ts'
import * as caseRecord from './case-record.ts'
import * as cases from './cases.ts'
import * as clocks from './clocks.ts'
import * as closures from './closures.ts'
import * as course from './course.ts'
import * as courtSessions from './court-sessions.ts'
import * as deadlines from './deadlines.ts'
import * as directory from './directory.ts'
import * as dismissal from './dismissal.ts'
import * as evidence from './evidence.ts'
import * as exchange from './exchange.ts'
import * as feeds from './feeds.ts'
import * as filing from './filing.ts'
import * as firstHour from './first-hour.ts'
import * as hearing from './hearing.ts'
import * as identity from './identity.ts'
import * as insight from './insight.ts'
import * as law from './law.ts'
import * as ledger from './ledger.ts'
import * as oversight from './oversight.ts'
import * as passwords from './passwords.ts'
import * as people from './people.ts'
import * as plea from './plea.ts'
import * as scheduler from './scheduler.ts'
import * as tracks from './tracks.ts'
import * as trial from './trial.ts'
import * as weeks from './weeks.ts'
import * as work from './work.ts'
import type { Route } from './route.ts'

const modules: readonly object[] = [
  agreement,
  alerts,
  calendar,
  caseList,
  caseRecord,
  cases,
  clocks,
  closures,
  course,
  courtSessions,
  deadlines,
  directory,
  dismissal,
  evidence,
  exchange,
  feeds,
  filing,
  firstHour,
  hearing,
  identity,
  insight,
  law,
  ledger,
  oversight,
  passwords,
  people,
  plea,
  scheduler,
  tracks,
  trial,
  weeks,
  work,
]

const isRoute = (value: unknown): value is Route =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'method' in value &&
  'path' in value &&
  'response' in value

/** Every route of the contract. A route that is not bound by the server, or has no row in the access tests, fails the build. */
export const allContractRoutes: readonly Route[] = modules.flatMap((each) => Object.values(each).filter(isRoute))
