import { Accordion } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import { FactRows } from './fact-rows';
import { NamedRows } from './named-rows';
import { useVisitor } from './visitor-context';

/** Whatever else a request or a fact source may say; folded away, because few visitors need it. */
export function MoreInputs() {
  const { say } = useWords();
  const { form } = useVisitor();
  const count = form.moreFacts.length + form.moreHeaders.length + form.moreCookies.length;
  return (
    <Accordion.Root collapsible>
      <Accordion.Item value="more">
        <Accordion.Header>
          <Accordion.Trigger>
            {count === 0 ? say('simulator.more') : say('simulator.more.count', { count })}
          </Accordion.Trigger>
        </Accordion.Header>
        <Accordion.Content>
          <FactRows />
          <NamedRows list="moreHeaders" />
          <NamedRows list="moreCookies" />
        </Accordion.Content>
      </Accordion.Item>
    </Accordion.Root>
  );
}
