import { IconButton, Menu } from '@strapi/design-system';
import { ArrowDown, ArrowUp, More, Pencil, Trash } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import type { PersonaRow } from '../../../../shared/contracts/personas';
import { useWords } from '../../words/use-words';
import { formPath } from '../content/content-paths';
import { PERSONA_UID } from '../content/content-uids';
import type { ContentRights } from '../content/use-content-rights';

interface PersonaMenuProps {
  readonly persona: PersonaRow;
  readonly rights: ContentRights;
  readonly onDelete: () => void;
  /** Absent where the user may not change the order. */
  readonly onMove?: (to: number) => void;
  readonly place?: number;
  readonly count?: number;
}

/** What can be done with a persona; only what this user may do. */
export function PersonaMenu({ persona, rights, onDelete, onMove, place = 0, count = 0 }: PersonaMenuProps) {
  const { say } = useWords();
  const navigate = useNavigate();
  if (!onMove && !rights.canRead && !rights.canDelete) return null;
  return (
    <Menu.Root>
      <Menu.Trigger
        tag={IconButton}
        icon={<More />}
        label={say('controls.actions', { name: persona.name })}
        variant="ghost"
        size="S"
        endIcon={null}
      />
      {/* All of it at once: the design system's own height would hide the last entry behind a scroll without a bar. */}
      <Menu.Content popoverPlacement="bottom-end" maxHeight="40rem">
        {rights.canRead && (
          <Menu.Item startIcon={<Pencil />} onSelect={() => navigate(formPath(PERSONA_UID, persona.documentId))}>
            {say(rights.canUpdate ? 'section.edit' : 'section.open')}
          </Menu.Item>
        )}
        {onMove && (
          <>
            <Menu.Item startIcon={<ArrowUp />} disabled={place === 0} onSelect={() => onMove(place - 1)}>
              {say('section.order.up')}
            </Menu.Item>
            <Menu.Item startIcon={<ArrowDown />} disabled={place === count - 1} onSelect={() => onMove(place + 1)}>
              {say('section.order.down')}
            </Menu.Item>
            <Menu.Item startIcon={<ArrowUp />} disabled={place === 0} onSelect={() => onMove(0)}>
              {say('section.order.first')}
            </Menu.Item>
          </>
        )}
        {rights.canDelete && (
          <Menu.Item variant="danger" startIcon={<Trash />} onSelect={onDelete}>
            {say('controls.delete')}
          </Menu.Item>
        )}
      </Menu.Content>
    </Menu.Root>
  );
}
