'use strict';

const { readFileSync, readdirSync } = require('node:fs');
const path = require('node:path');
const demoSecret = require('../../demo-secret');
const { actAs } = require('./act-as');
const { explanation } = require('./explanation');
const { orderSystem } = require('./order-system');
const { salesSystem } = require('./sales-system');
const { warehouse } = require('./warehouse');

const env = (name, fallback) => process.env[name] ?? fallback;
const SALES_SECRET = demoSecret(env, 'SALES_WEBHOOK_SECRET');

const PAGE = path.join(__dirname, 'page');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** `/demo`: a page without a build step, and the one route that lets it play a visitor. */
exports.demoRoutes = (strapi) => {
  const { sendNight, askFor } = warehouse(strapi);
  return [
    ...['/demo', '/demo/'].map((route) => get(route, sendFile('index.html'))),
    ...readdirSync(PAGE).map((name) => get(`/demo/${name}`, sendFile(name))),
    { method: 'POST', path: '/demo/as', handler: actAs(strapi), config: { auth: false } },
    { method: 'POST', path: '/demo/explain', handler: explanation(strapi), config: { auth: false } },
    { method: 'POST', path: '/demo/order', handler: orderSystem(strapi), config: { auth: false } },
    { method: 'POST', path: '/demo/night', handler: sendNight, config: { auth: false } },
    { method: 'POST', path: '/demo/ask-for', handler: askFor, config: { auth: false } },
    { method: 'POST', path: '/demo/sales', handler: salesSystem.receive(SALES_SECRET), config: { auth: false } },
    get('/demo/sales', salesSystem.show),
  ];
};

function get(route, handler) {
  return { method: 'GET', path: route, handler, config: { auth: false } };
}

function sendFile(name) {
  return (ctx) => {
    ctx.set('Content-Type', TYPES[path.extname(name)]);
    ctx.set('Cache-Control', 'no-cache');
    ctx.body = readFileSync(path.join(PAGE, name), 'utf8');
  };
}
