import { Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useWords } from '../../words/use-words';

interface ChipsProps {
  readonly items: readonly unknown[];
  readonly nameOf: (item: string) => string;
  readonly disabled: boolean;
  readonly onRemove: (at: number) => void;
}

/** What has been chosen so far, each with a button that takes it away. */
export function Chips({ items, nameOf, disabled, onRemove }: ChipsProps) {
  const { say } = useWords();
  if (items.length === 0) return null;
  return (
    <Flex gap={1} wrap="wrap">
      {items.map((item, at) => {
        const name = nameOf(String(item));
        return (
          <Tag
            key={`${at}-${String(item)}`}
            icon={<Cross aria-hidden />}
            label={say('rule-builder.remove.item', { name })}
            disabled={disabled}
            onClick={() => onRemove(at)}
          >
            {name}
          </Tag>
        );
      })}
    </Flex>
  );
}
