import type { PredicateDefinition } from '../domain/predicate';
import { clickId } from './arrival/click-id';
import { cookie } from './arrival/cookie';
import { header } from './arrival/header';
import { host } from './arrival/host';
import { medium } from './arrival/medium';
import { network } from './arrival/network';
import { path } from './arrival/path';
import { pathPattern } from './arrival/path-pattern';
import { queryParameter } from './arrival/query-parameter';
import { referrer } from './arrival/referrer';
import { referrerHost } from './arrival/referrer-host';
import { referrerPattern } from './arrival/referrer-pattern';
import { searchEngine } from './arrival/search-engine';
import { source } from './arrival/source';
import { utm } from './arrival/utm';
import { absence } from './behaviour/absence';
import { event } from './behaviour/event';
import { firstTouch } from './behaviour/first-touch';
import { goal } from './behaviour/goal';
import { landingPage } from './behaviour/landing-page';
import { lastEvent } from './behaviour/last-event';
import { lastTouch } from './behaviour/last-touch';
import { newOrReturning } from './behaviour/new-or-returning';
import { topTopic } from './behaviour/top-topic';
import { topic } from './behaviour/topic';
import { views } from './behaviour/views';
import { visits } from './behaviour/visits';
import { bot } from './device/bot';
import { browser } from './device/browser';
import { deviceModel } from './device/model';
import { operatingSystem } from './device/operating-system';
import { deviceType } from './device/type';
import { deviceVendor } from './device/vendor';
import { fact } from './general/fact';
import { percentage } from './general/percentage';
import { acceptedLanguage } from './language/accepted';
import { personaMember } from './persona/member';
import { city } from './place/city';
import { continent } from './place/continent';
import { country } from './place/country';
import { distance } from './place/distance';
import { region } from './place/region';
import { unknownPlace } from './place/unknown';
import { form } from './profile/form';
import { stage } from './profile/stage';
import { known } from './profile/known';
import { role } from './profile/role';
import { signedIn } from './profile/signed-in';
import { dateRange } from './time/date-range';
import { dayInMonth } from './time/day-of-month';
import { month } from './time/month';
import { recurringWindow } from './time/recurring-window';
import { season } from './time/season';
import { timeOfDay } from './time/time-of-day';
import { weekday } from './time/weekday';

export { definePredicate } from './define-predicate';

/** Every predicate that comes with the plugin, in the order in which the admin and the reference show them. */
export const builtInPredicates: readonly PredicateDefinition[] = Object.freeze([
  country,
  region,
  city,
  continent,
  distance,
  unknownPlace,
  deviceType,
  deviceVendor,
  deviceModel,
  operatingSystem,
  browser,
  bot,
  acceptedLanguage,
  timeOfDay,
  weekday,
  dayInMonth,
  month,
  season,
  dateRange,
  recurringWindow,
  referrer,
  referrerPattern,
  referrerHost,
  medium,
  source,
  searchEngine,
  utm,
  clickId,
  path,
  pathPattern,
  host,
  queryParameter,
  header,
  cookie,
  network,
  newOrReturning,
  visits,
  absence,
  views,
  event,
  lastEvent,
  topic,
  topTopic,
  goal,
  landingPage,
  firstTouch,
  lastTouch,
  form,
  stage,
  known,
  signedIn,
  role,
  personaMember,
  percentage,
  fact,
]);
