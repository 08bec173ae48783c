import { Box, TextInput } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import { useWords } from '../../words/use-words';
import { RowFrame, RowListFrame } from './row-frame';
import { useVisitor } from './visitor-context';

/** Headers or cookies by name. */
export function NamedRows({ list }: { readonly list: 'moreHeaders' | 'moreCookies' }) {
  const { say } = useWords();
  const { form, dispatch, problemAt } = useVisitor();
  const part = list === 'moreHeaders' ? 'headers' : 'cookies';
  return (
    <RowListFrame list={list}>
      {form[list].map(({ id, name, text }) => (
        <RowFrame key={id} list={list} id={id} name={name} problem={problemAt('request', part, name.trim())}>
          <Box flex={1} minWidth={0}>
            <TextInput
              aria-label={say('simulator.rows.name')}
              placeholder={say('simulator.rows.name')}
              value={name}
              onChange={({ target }: ChangeEvent<HTMLInputElement>) =>
                dispatch({ type: 'change-row', list, id, change: { name: target.value } })
              }
            />
          </Box>
          <Box flex={2} minWidth={0}>
            <TextInput
              aria-label={say('simulator.rows.value')}
              placeholder={say('simulator.rows.value')}
              value={text}
              onChange={({ target }: ChangeEvent<HTMLInputElement>) =>
                dispatch({ type: 'change-row', list, id, change: { text: target.value } })
              }
            />
          </Box>
        </RowFrame>
      ))}
    </RowListFrame>
  );
}
