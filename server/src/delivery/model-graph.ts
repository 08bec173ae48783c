/**
 * Which attributes can lead to an entry that has variants. It is worked out once per index, so that the answer of a
 * type that has nothing to do with personalization is not even looked at, and of the others only what matters.
 */
export interface ModelGraph {
  /** Attributes of a model through which an entry with variants can be reached, without the model itself. */
  leads(model: string): readonly Lead[];
  /** The model and all that can be reached from it, however deep. */
  reach(model: string): ReadonlySet<string>;
}

export interface Lead {
  readonly name: string;
  readonly kind: 'relation' | 'component' | 'dynamiczone' | 'morph';
  /** Uid of the model behind it; `null` where each value says its own. */
  readonly target: string | null;
}

/** The part of Strapi's schema that says where an attribute leads. */
export interface Model {
  readonly attributes: Readonly<Record<string, ModelAttribute>>;
}

export interface ModelAttribute {
  readonly type: string;
  readonly target?: string;
  readonly component?: string;
  readonly components?: readonly string[];
  readonly private?: boolean;
  readonly pluginOptions?: unknown;
}

export function createModelGraph(models: ReadonlyMap<string, Model>, personalized: ReadonlySet<string>): ModelGraph {
  const reaching = new Set(personalized);
  // A model that reaches one that reaches: until nothing is added. Relations go round in circles, so no recursion.
  for (let before = -1; before !== reaching.size;) {
    before = reaching.size;
    for (const [uid, model] of models) {
      if (!reaching.has(uid) && leadsOf(model, reaching).length > 0) reaching.add(uid);
    }
  }
  const leads = new Map([...models].map(([uid, model]) => [uid, leadsOf(model, reaching)]));

  /** What a lead may lead to; through a morph relation, anything. */
  function behind(uid: string, { name, kind, target }: Lead): Iterable<string> {
    if (target !== null) return [target];
    return kind === 'morph' ? reaching : (models.get(uid)?.attributes[name]?.components ?? []);
  }

  return {
    leads: (uid) => leads.get(uid) ?? [],
    reach(model) {
      const reached = new Set([model]);
      // A set is walked to its end, also to what was added on the way.
      for (const uid of reached)
        for (const lead of leads.get(uid) ?? []) for (const next of behind(uid, lead)) reached.add(next);
      return reached;
    },
  };
}

function leadsOf(model: Model, reaching: ReadonlySet<string>): readonly Lead[] {
  return Object.entries(model.attributes).flatMap(([name, attribute]) => leadOf(name, attribute, reaching) ?? []);
}

function leadOf(name: string, attribute: ModelAttribute, reaching: ReadonlySet<string>): Lead | null {
  switch (attribute.type) {
    case 'relation':
      if (!attribute.target) return reaching.size > 0 ? { name, kind: 'morph', target: null } : null;
      return reaching.has(attribute.target) ? { name, kind: 'relation', target: attribute.target } : null;
    case 'component':
      return attribute.component && reaching.has(attribute.component)
        ? { name, kind: 'component', target: attribute.component }
        : null;
    case 'dynamiczone':
      return attribute.components?.some((component) => reaching.has(component))
        ? { name, kind: 'dynamiczone', target: null }
        : null;
    default:
      // Media too: a file is not an entry, and what refers to it is not part of an answer.
      return null;
  }
}
