'use strict';

/**
 * A fixed secret, so that the demo starts without a set-up and a visitor token survives a restart. Everybody can read it
 * here: an application that other people can reach sets every one of these in its environment.
 */
module.exports = (env, name) => env(name, `demo-only-not-a-secret-${name.toLowerCase()}`);
