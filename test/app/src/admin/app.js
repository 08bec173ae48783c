/** The admin panel of the demo: in English and Japanese, and without asking the internet for news. */
export default {
  config: {
    locales: ['ja'],
    notifications: { releases: false },
    tutorials: false,
  },
  bootstrap() {},
};
