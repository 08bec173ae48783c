'use strict';

const { readFileSync, readdirSync } = require('node:fs');
const path = require('node:path');
const { actAs } = require('./act-as');

const PAGE = path.join(__dirname, 'page');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** `/demo`: a page without a build step, and the one route that lets it play a visitor. */
exports.demoRoutes = (strapi) => [
  ...['/demo', '/demo/'].map((route) => get(route, sendFile('index.html'))),
  ...readdirSync(PAGE).map((name) => get(`/demo/${name}`, sendFile(name))),
  { method: 'POST', path: '/demo/as', handler: actAs(strapi), config: { auth: false } },
];

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
