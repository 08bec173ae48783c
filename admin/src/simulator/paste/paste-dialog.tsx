import { Box, Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { Code } from '@strapi/icons';
import { type ChangeEvent, useMemo, useState } from 'react';
import type { SimulatedVisitor } from '../../../../shared/contracts/simulation';
import { useWords } from '../../words/use-words';
import { useAllowedCookies } from './use-allowed-cookies';
import { parseRequestText } from './parse-request-text';

type Request = NonNullable<SimulatedVisitor['request']>;

/** Takes the headers of a real request, and shows what it makes of them before they are used. */
export function PasteDialog({ onPaste }: { readonly onPaste: (request: Request) => void }) {
  const { say } = useWords();
  const allowedCookies = useAllowedCookies();
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  const { request, notices } = useMemo(() => parseRequestText(text, { allowedCookies }), [text, allowedCookies]);
  const found = [
    ...(request.ip === undefined ? [] : ['ip']),
    ...(request.url === undefined ? [] : ['url']),
    ...Object.keys(request.headers ?? {}),
    ...Object.keys(request.cookies ?? {}),
  ];

  const use = () => {
    onPaste(request);
    setIsOpen(false);
    setText('');
  };

  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Button variant="tertiary" startIcon={<Code />}>
          {say('simulator.paste')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={say('controls.close')}>
          <Modal.Title>{say('simulator.paste.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Field.Root name="request" hint={say('simulator.paste.hint')}>
            <Field.Label>{say('simulator.paste.label')}</Field.Label>
            <Textarea
              value={text}
              rows={10}
              style={{ fontFamily: 'monospace' }}
              onChange={({ target }: ChangeEvent<HTMLTextAreaElement>) => setText(target.value)}
            />
            <Field.Hint />
          </Field.Root>
          <Box aria-live="polite" paddingTop={4}>
            {text.trim() !== '' && (
              <Typography tag="p">
                {found.length === 0
                  ? say('simulator.paste.found-none')
                  : say('simulator.paste.found', { count: found.length, names: found.join(', ') })}
              </Typography>
            )}
            <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={2} style={{ listStyle: 'none' }}>
              {notices.map(({ kind, line, text: what }, at) => (
                <Typography tag="li" key={at} variant="pi" textColor={kind === 'secret' ? 'neutral600' : 'danger700'}>
                  {say(`simulator.paste.notice.${kind}`, { line, text: what })}
                </Typography>
              ))}
            </Flex>
          </Box>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{say('controls.cancel')}</Button>
          </Modal.Close>
          <Button disabled={found.length === 0} onClick={use}>
            {say('simulator.paste.use')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
