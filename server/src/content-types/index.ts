import fact from './fact/schema.json';
import journey from './journey/schema.json';
import profile from './profile/schema.json';
import outboxEntry from './outbox-entry/schema.json';
import persona from './persona/schema.json';
import rule from './rule/schema.json';
import sampleVisitor from './sample-visitor/schema.json';
import trigger from './trigger/schema.json';

/** The types that are always there. Variant types join them at start-up: `variants/register-variant-types.ts`. */
export const contentTypes = {
  persona: { schema: persona },
  rule: { schema: rule },
  fact: { schema: fact },
  journey: { schema: journey },
  'sample-visitor': { schema: sampleVisitor },
  profile: { schema: profile },
  trigger: { schema: trigger },
  'outbox-entry': { schema: outboxEntry },
};
