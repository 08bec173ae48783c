/** The admin panel of the demo: in English and Japanese, and without asking the internet for news. */
export default {
  config: {
    locales: ['ja'],
    notifications: { releases: false },
    tutorials: false,
  },
  /** Only tests register this predicate on the server. Absent where the demo runs without the plugin. */
  bootstrap(app) {
    const personalization = app.getPlugin('personalization');
    personalization?.apis.registerPredicateEditor('my-shop.loyalty', () => import('./loyalty-editor'));
  },
};
