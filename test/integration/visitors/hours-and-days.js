'use strict';

const PLUGIN = 'personalization';

/** Lets a test do at once what the clock would do at some minute of the hour. */
module.exports = {
  async runTask({ strapi }, name) {
    const task = strapi.cron.jobs.find((job) => job.name === `plugin::${PLUGIN}.${name}`);
    if (!task) throw new Error(`No task is called "${name}".`);
    await task.job.invoke();
  },
};
