'use strict';

// Not a word about our plugin: Strapi finds it among the dependencies.
module.exports = () => ({ 'users-permissions': { config: { jwtSecret: 'smoke' } } });
