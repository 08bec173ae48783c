'use strict';

const heard = [];

/** Listens on Strapi's event hub, as an application does that sends mail. */
module.exports = {
  bootstrap({ strapi }) {
    strapi.eventHub.on('personalization.persona.enter', (call) => heard.push(call));
  },
  heard: () => heard,
  /** A webhook of Strapi's own. In production its form takes no address of this machine. */
  listen({ strapi }, url) {
    strapi.get('webhookRunner').add({
      id: 'test',
      name: 'Test',
      url,
      headers: {},
      isEnabled: true,
      events: ['personalization.persona.enter'],
    });
  },
};
