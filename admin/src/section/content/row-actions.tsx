import { Flex, IconButton } from '@strapi/design-system';
import { Eye, Pencil, Trash } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { useWords } from '../../words/use-words';
import { formPath } from './content-paths';
import type { ContentUid } from './content-uids';
import type { ContentRights } from './use-content-rights';

interface RowActionsProps {
  readonly uid: ContentUid;
  readonly documentId: string;
  readonly name: string;
  readonly rights: ContentRights;
  readonly onDelete: () => void;
}

/** Open and delete, as far as this user may. */
export function RowActions({ uid, documentId, name, rights, onDelete }: RowActionsProps) {
  const { say } = useWords();
  return (
    <Flex gap={1} justifyContent="flex-end">
      {rights.canRead && (
        <IconButton
          tag={Link}
          to={formPath(uid, documentId)}
          variant="ghost"
          label={say(rights.canUpdate ? 'section.edit-named' : 'section.open-named', { name })}
        >
          {rights.canUpdate ? <Pencil /> : <Eye />}
        </IconButton>
      )}
      {rights.canDelete && (
        <IconButton variant="ghost" label={say('section.delete-named', { name })} onClick={onDelete}>
          <Trash />
        </IconButton>
      )}
    </Flex>
  );
}
