import { type RefObject, useEffect, useState } from 'react';
import { Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import type { Simulation } from '../../../../shared/contracts/simulation';
import { useWords } from '../../words/use-words';

interface DecisionNoticeProps {
  readonly simulation: Simulation;
  readonly decisionRef: RefObject<HTMLElement>;
}

/** At the bottom of the window for as long as the visitor is in it. */
const AT_THE_BOTTOM = { position: 'sticky', bottom: '1.6rem', zIndex: 1 } as const;

/**
 * Says the decision where the decision itself is out of sight: to a screen reader whenever it changes, and on a narrow
 * screen, where it stands below the whole visitor, at the bottom of the window with the way to it.
 */
export function DecisionNotice({ simulation, decisionRef }: DecisionNoticeProps) {
  const { say } = useWords();
  const isInView = useIsInView(decisionRef);
  const { decision, trace } = simulation;
  const names = decision.personas.map(({ key }) => trace.find((persona) => persona.key === key)?.name ?? key);
  const text = names.length === 0 ? say('simulator.nobody') : say('simulator.decided', { personas: names.join(', ') });
  const show = () => {
    decisionRef.current?.scrollIntoView({ block: 'start' });
    decisionRef.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <VisuallyHidden role="status">{text}</VisuallyHidden>
      {!isInView && (
        <Flex
          style={AT_THE_BOTTOM}
          marginTop={4}
          padding={3}
          gap={3}
          justifyContent="space-between"
          background="neutral0"
          borderColor="primary200"
          shadow="popupShadow"
          hasRadius
        >
          <Typography ellipsis aria-hidden>
            {text}
          </Typography>
          <Button size="S" variant="secondary" onClick={show} style={{ flexShrink: 0 }}>
            {say('simulator.show-decision')}
          </Button>
        </Flex>
      )}
    </>
  );
}

function useIsInView(ref: RefObject<HTMLElement>): boolean {
  const [isInView, setInView] = useState(true);
  useEffect(() => {
    if (!ref.current) return;
    const observer = new IntersectionObserver(([entry]) => setInView(entry?.isIntersecting ?? true));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref]);
  return isInView;
}
