import { useMemo } from 'react';
import { useField } from '@strapi/strapi/admin';
import type { Option } from '../inputs/option';
import {
  useBuilderBehaviourNamesQuery,
  useBuilderJourneysQuery,
  useBuilderPersonasQuery,
  useBuilderTargetsQuery,
} from '../rule-builder/builder-api';
import { type ListName, optionsOfNamed, optionsOfNames, stagesOf } from './choices';

interface Choices {
  /** `null` where the list cannot be had: then the key is typed. */
  readonly options: readonly Option[] | null;
  /** True while it is not known what there is. */
  readonly isLoading: boolean;
}

/** What there is to choose from now. Only the list that is wanted is asked for. */
export function useChoices(list: ListName | null): Choices {
  const { value: journey } = useField<unknown>('journey');
  const personas = useBuilderPersonasQuery(undefined, { skip: list !== 'persona' });
  const journeys = useBuilderJourneysQuery(undefined, { skip: list !== 'journey' && list !== 'stage' });
  const behaviour = useBuilderBehaviourNamesQuery(undefined, { skip: list !== 'event' });
  const targets = useBuilderTargetsQuery(undefined, { skip: list !== 'target' });
  const isKnown = [personas, journeys, behaviour, targets].some(({ data }) => data !== undefined);
  const hasFailed = list === null || [personas, journeys, behaviour, targets].some(({ isError }) => isError);

  const options = useMemo(() => {
    if (list === 'persona') return optionsOfNamed(personas.data ?? []);
    if (list === 'journey') return optionsOfNamed(journeys.data ?? []);
    if (list === 'stage') return stagesOf(journeys.data ?? [], journey);
    return optionsOfNames((list === 'event' ? behaviour.data?.events : targets.data) ?? []);
  }, [list, journey, personas.data, journeys.data, behaviour.data, targets.data]);
  return { options: hasFailed && !isKnown ? null : options, isLoading: !isKnown };
}
