'use strict';

/**
 * A fact source of the application's own that knows where visitors are, or fails in the way that `x-place` names; and a clock
 * that can be put forward and back for the whole process, as an operator or a time server does it.
 */
const HOKKAIDO = { 'geo.country': 'JP', 'geo.region': 'JP-01' };

const places = {
  hokkaido: () => HOKKAIDO,
  hangs: () => new Promise(() => {}),
  'never-calls-back': () => ({ then() {} }),
  'too-late': () => new Promise((answer) => setTimeout(answer, 400, HOKKAIDO)),
  throws() {
    throw new Error('secret of a visitor');
  },
  rejects: async () => {
    throw { message: 'secret of a visitor' };
  },
  text: () => 'secret of a visitor',
  'wrong-types': () => ({ 'geo.country': { JP: true }, 'geo.region': ['JP-01', 'JP-47'] }),
  'too-much': async () => ({ 'geo.region': 'JP-01'.repeat(10_000) }),
  'throwing-getter': () => ({
    get 'geo.region'() {
      throw new Error('secret of a visitor');
    },
  }),
};

const realNow = Date.now;
let offset = 0;

module.exports = {
  register({ strapi }) {
    Date.now = () => realNow() + offset;
    const fact = { type: 'string', label: { en: 'A place', ja: '場所' } };
    strapi
      .plugin('personalization')
      .service('facts')
      .register({
        id: 'test.place',
        facts: { 'geo.country': fact, 'geo.region': fact },
        resolve: ({ headers }) => places[headers['x-place']]?.(),
      });
  },
  /** Puts the clock to a moment; without one, back to what it is. */
  setClock(_strapi, moment) {
    offset = moment == null ? 0 : Date.parse(moment) - realNow();
  },
};
