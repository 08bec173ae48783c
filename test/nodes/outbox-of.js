'use strict';

/** Lets a test do to the outbox what happens when two changes of one visitor meet: add, and withdraw. */
module.exports = {
  outbox: ({ strapi }, method, ...args) =>
    strapi
      .plugin('personalization')
      .service('outbox')
      [method](...args),
};
