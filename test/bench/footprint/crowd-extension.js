'use strict';

/**
 * Receives visitors of whom no two are alike, as far as a request gets before content is read: address, device, place, token and
 * decision. Over HTTP a million of them would take the whole morning.
 */
async function receive({ strapi }, { from, count, cookies }) {
  const [visits, decisions, limiter] = ['visits', 'decisions', 'rate-limiter'].map((name) =>
    strapi.plugin('personalization').service(name)
  );
  for (let at = from; at < from + count; at += 1) {
    const headers = {
      'user-agent': `Mozilla/5.0 (Linux; Android 14; Model-${at}) AppleWebKit/537.36 Chrome/120.0.${at}.0 Mobile Safari/537.36`,
      'x-forwarded-for': `14.${at >> 16}.${(at >> 8) & 255}.${at & 255}`,
      'accept-language': `ja-x-${at}`,
      cookie: cookies[at - from],
    };
    const socket = { remoteAddress: '127.0.0.1' };
    const visit = await visits.receive({ method: 'GET', url: `/api/home?of=${at}`, headers, socket, state: {} });
    limiter.take(visit.request.address);
    await decisions.decide(visit.request, visit);
  }
}

module.exports = { receive };
