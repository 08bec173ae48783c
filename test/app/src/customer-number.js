'use strict';

/**
 * The number by which the shop's other systems call a member. Nobody can choose their own: registering takes only the fields
 * that Users & Permissions lets it take.
 */
exports.addCustomerNumber = (strapi) => {
  const user = strapi.contentType('plugin::users-permissions.user');
  user.attributes.customerNumber = { type: 'string', unique: true, configurable: false };
};
