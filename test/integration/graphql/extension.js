'use strict';

/** What an application might add to GraphQL itself: a query, a mutation, and a middleware for a field that is ours too. */
const PRODUCT = 'api::product.product';
const seen = [];

function register({ strapi }) {
  const read = (_parent, { documentId }) => strapi.documents(PRODUCT).findOne({ documentId, status: 'published' });
  strapi
    .plugin('graphql')
    .service('extension')
    .use({
      typeDefs: `
        type Query { oneProduct(documentId: ID!): Product }
        type Mutation { readProduct(documentId: ID!): Product }
      `,
      resolvers: { Query: { oneProduct: { resolve: read } }, Mutation: { readProduct: { resolve: read } } },
      resolversConfig: {
        'Query.oneProduct': { auth: false },
        'Mutation.readProduct': { auth: false },
        'Home.featured': {
          middlewares: [
            async (next, ...call) => {
              const products = await next(...call);
              seen.push(...products.map(({ name }) => name));
              return products;
            },
          ],
        },
      },
    });
}

/** Which of the functions of Strapi's GraphQL plugin that we call are there. */
function surface({ strapi }) {
  const service = (name) => strapi.plugin('graphql').service(name);
  const functions = {
    ...service('builders').get('content-api'),
    ...service('utils').naming,
    use: service('extension').use,
    shadowCRUD: service('extension').shadowCRUD,
  };
  return Object.keys(functions).filter((name) => typeof functions[name] === 'function');
}

module.exports = { register, seen: () => seen, surface };
