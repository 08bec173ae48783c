import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Box, Flex, IconButton, Link, Typography } from '@strapi/design-system';
import { Drag } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { PersonaRow } from '../../../../shared/contracts/personas';
import { PersonaBadge } from '../../personas/persona-badge';
import { useWords } from '../../words/use-words';
import { formPath } from '../content/content-paths';
import { PERSONA_UID } from '../content/content-uids';
import type { ContentRights } from '../content/use-content-rights';
import { StateBadge } from '../state-badge';
import { EnabledSwitch } from './enabled-switch';
import { PersonaMenu } from './persona-menu';
import { PersonaNotes } from './persona-notes';
import { STATE_TONES } from './persona-words';

/** The design system's link never becomes narrower than its text, which would run into what stands beside it. */
const NameLink = styled(Link)`
  max-width: 100%;

  > span,
  > span > span {
    min-width: 0;
    max-width: 100%;
  }
`;

interface PersonaItemProps {
  readonly persona: PersonaRow;
  /** From 0. */
  readonly place: number;
  readonly count: number;
  readonly nameOf: (key: string) => string;
  readonly rights: ContentRights;
  readonly mayOrder: boolean;
  readonly onMove: (to: number) => void;
  readonly onDelete: () => void;
}

/** One persona of the list. On narrow screens its switch and menu wrap below its words. */
export function PersonaItem({ persona, place, count, nameOf, rights, mayOrder, onMove, onDelete }: PersonaItemProps) {
  const { say, pick } = useWords();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: persona.key,
  });
  return (
    <Box
      tag="li"
      ref={setNodeRef}
      background="neutral0"
      {...(place > 0 && { borderStyle: 'solid', borderWidth: '1px 0 0 0', borderColor: 'neutral150' })}
      padding={4}
      position="relative"
      shadow={isDragging ? 'popupShadow' : undefined}
      zIndex={isDragging ? 1 : undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <Flex gap={3} alignItems="flex-start">
        {mayOrder && (
          <IconButton
            ref={setActivatorNodeRef}
            {...attributes}
            {...listeners}
            variant="ghost"
            size="S"
            label={say('controls.move', { name: persona.name })}
            withTooltip={false}
            style={{ cursor: isDragging ? 'grabbing' : 'grab', touchAction: 'none' }}
          >
            <Drag />
          </IconButton>
        )}
        <Typography tag="span" variant="pi" textColor="neutral600" minWidth="2.4rem" paddingTop={1}>
          {place + 1}
        </Typography>
        <Flex flex="1" gap={4} wrap="wrap" justifyContent="space-between" alignItems="flex-start" minWidth={0}>
          <Flex direction="column" alignItems="flex-start" gap={1} flex="1 1 28rem" minWidth={0}>
            <Flex gap={2} wrap="wrap" maxWidth="100%">
              <Typography tag="h2" variant="omega" fontWeight="bold" maxWidth="100%">
                {rights.canRead ? (
                  <NameLink tag={RouterLink} to={formPath(PERSONA_UID, persona.documentId)}>
                    <PersonaBadge name={persona.name} color={persona.color} />
                  </NameLink>
                ) : (
                  <PersonaBadge name={persona.name} color={persona.color} />
                )}
              </Typography>
              <Typography tag="code" variant="pi" textColor="neutral600">
                {persona.key}
              </Typography>
            </Flex>
            {persona.sentence && <Typography textColor="neutral800">{pick(persona.sentence)}</Typography>}
            <PersonaNotes persona={persona} nameOf={nameOf} />
          </Flex>
          <Flex gap={4} alignItems="center">
            <Typography variant="pi" textColor="neutral600">
              {persona.variants === 0
                ? say('section.variants.none')
                : say('section.variants', { count: persona.variants })}
            </Typography>
            <StateBadge tone={STATE_TONES[persona.state]}>{say(`section.state.${persona.state}`)}</StateBadge>
            <EnabledSwitch persona={persona} mayChange={rights.canUpdate} />
            <PersonaMenu
              persona={persona}
              rights={rights}
              onDelete={onDelete}
              {...(mayOrder && { place, count, onMove })}
            />
          </Flex>
        </Flex>
      </Flex>
    </Box>
  );
}
