'use strict';

let moment = null;

module.exports = {
  register() {
    moment = 'register';
  },
  registeredIn: () => moment,
};
