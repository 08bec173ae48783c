'use strict';

/** What code of an application may do: write past the document service, by which nobody but the database hears of it. */
module.exports = {
  updateRow: ({ strapi }, uid, params) => strapi.db.query(uid).update(params),
  updateRows: ({ strapi }, uid, params) => strapi.db.query(uid).updateMany(params),
  deleteRows: ({ strapi }, uid, params) => strapi.db.query(uid).deleteMany(params),
};
