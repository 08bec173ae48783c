import type { Core } from '@strapi/types';
import { variantUid } from '../../uids';
import type { Disclosing } from '../disclosing';
import type { ContentTypeModel } from '../schemas';
import { createAnswerPlugin } from './answer-plugin';
import { askedNames, attributeOf } from './asked-names';
import { findEntryFields, type EntryFieldsOptions } from './entry-fields';
import { createEntryReader, type EntryReaderDependencies } from './entry-reader';
import type { QueryScope } from './query-scope';
import { findTextFields, withFallbacks } from './text-fields';
import { createVariantResolvers, type FieldInfo, type Resolve, type ResolverBuilders } from './variant-resolvers';

export interface GraphqlParts extends Omit<EntryReaderDependencies, 'fromVariant'> {
  readonly strapi: Core.Strapi;
  readonly scope: QueryScope;
  readonly personaHeader: boolean;
  readonly disclosing: Disclosing;
}

/** What Nexus, which makes the schema for Strapi, tells its plugins of a field. */
interface CreatedField {
  readonly parentTypeConfig: { readonly name: string };
  readonly fieldConfig: { readonly name: string };
}

/** Nexus' own order: what comes next is the last argument. */
type FieldMiddleware = (
  ...call: [parent: object, args: object, context: never, info: FieldInfo, next: Resolve]
) => unknown;

/**
 * Lets `@strapi/plugin-graphql` answer as REST does, where it is installed. Two official doors are used and nothing is patched: a
 * plugin of Nexus, which sees every field that the schema gets (Strapi's own list of middlewares per field would be overwritten
 * by an application that has one for the same field), and a plugin of Apollo Server, which sees the answer.
 */
export function registerGraphql({ strapi, scope, personaHeader, disclosing, ...reading }: GraphqlParts): void {
  const graphql = strapi.plugin('graphql');
  if (!graphql) return;
  const builders = () => graphql.service('builders').get('content-api') as ResolverBuilders;
  const read = createEntryReader({ ...reading, fromVariant: createVariantResolvers(builders) });

  const createMiddleware = (): ((field: CreatedField) => FieldMiddleware | undefined) => {
    const types: EntryFieldsOptions = {
      contentTypes: strapi.contentTypes as unknown as Record<string, ContentTypeModel>,
      components: strapi.components as unknown as Record<string, ContentTypeModel>,
      naming: graphql.service('utils').naming as EntryFieldsOptions['naming'],
      variantUid,
    };
    const entryField = findEntryFields(types);
    const textFields = findTextFields(types);
    return ({ parentTypeConfig, fieldConfig }) => {
      if (parentTypeConfig.name === 'Query') {
        return (parent, args, context, info, next) =>
          scope.run(
            () => askedNames(info),
            () => next(parent, args, context, info)
          );
      }
      if (textFields.has(`${parentTypeConfig.name}.${fieldConfig.name}`)) {
        return (parent, args, context, info, next) => {
          const value = next(parent, args, context, info);
          return info.operation.operation === 'query' ? withFallbacks(value) : value;
        };
      }
      const field = entryField(parentTypeConfig.name, attributeOf(fieldConfig.name));
      return field && ((parent, args, context, info, next) => read(field, next)(parent, args, context, info));
    };
  };

  graphql.service('extension').use(({ nexus }: { nexus: { plugin(plugin: object): unknown } }) => ({
    plugins: [nexus.plugin({ name: 'personalization', onCreateFieldResolver: createMiddleware() })],
  }));
  const server = strapi.config.get<{ plugins?: unknown[] }>('plugin::graphql.apolloServer', {});
  // Before the application's: a cache among those must have heard from ours what it may keep.
  const plugins = [createAnswerPlugin({ personaHeader, disclosing }), ...(server.plugins ?? [])];
  strapi.config.set('plugin::graphql.apolloServer', { ...server, plugins });
}
