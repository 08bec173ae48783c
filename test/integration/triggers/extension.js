'use strict';

const heard = [];
let runner;

/** Listens on Strapi's event hub, as an application does that sends mail. */
module.exports = {
  bootstrap({ strapi }) {
    strapi.eventHub.on('personalization.persona.enter', (call) => heard.push(call));
    runner = strapi.get('webhookRunner');
  },
  heard: () => heard,
  /** A webhook of Strapi's own. In production its form takes no address of this machine. */
  listen(url) {
    runner.add({
      id: 'test',
      name: 'Test',
      url,
      headers: {},
      isEnabled: true,
      events: ['personalization.persona.enter'],
    });
  },
};
