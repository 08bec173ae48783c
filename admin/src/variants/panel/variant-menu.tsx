import { IconButton, MenuItem, SimpleMenu } from '@strapi/design-system';
import { Duplicate, More, Trash } from '@strapi/icons';
import { useWords } from '../../words/use-words';

interface VariantMenuProps {
  readonly title: string;
  /** Absent where the editor may not. */
  readonly onDuplicate?: () => void;
  readonly onDelete?: () => void;
}

export function VariantMenu({ title, onDuplicate, onDelete }: VariantMenuProps) {
  const { say } = useWords();
  if (!onDuplicate && !onDelete) return null;
  return (
    <SimpleMenu
      label={say('variants.more', { title })}
      tag={IconButton}
      icon={<More aria-hidden />}
      variant="ghost"
      size="S"
      popoverPlacement="bottom-end"
    >
      {onDuplicate && (
        <MenuItem onSelect={onDuplicate} startIcon={<Duplicate aria-hidden />}>
          {say('variants.duplicate')}
        </MenuItem>
      )}
      {onDelete && (
        <MenuItem onSelect={onDelete} variant="danger" startIcon={<Trash aria-hidden />}>
          {say('controls.delete')}
        </MenuItem>
      )}
    </SimpleMenu>
  );
}
