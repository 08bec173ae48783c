import { Box, Flex, Typography } from '@strapi/design-system';
import type { ExplainedHint } from '../../../../shared/domain/decision';
import type { ToldPersona, ToldScore } from '../../../../shared/contracts/told-explanation';
import { useWords } from '../../words/use-words';
import { OutcomeMark } from './outcome-mark';
import { barOf, hintRows } from './points';
import { TraceTree } from './trace-tree';

interface PointsViewProps {
  readonly score: NonNullable<ToldPersona['score']>;
  readonly rival: ToldPersona | null;
}

/** What a scored persona collected, what it needed, and who was next to it. */
export function PointsView({ score, rival }: PointsViewProps) {
  const { say } = useWords();
  const { least, most, threshold, lead } = score;
  const total =
    least === most
      ? say('simulator.points.sum', { points: least, threshold })
      : say('simulator.points.range', { least, most, threshold });
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography fontWeight="semiBold">{total}</Typography>
      <PointsBar score={score} />
      {lead > 0 && <Typography variant="pi">{say('simulator.points.lead', { lead })}</Typography>}
      {rival?.score && (
        <Typography variant="pi" textColor="neutral600">
          {rival.score.least === rival.score.most
            ? say('simulator.points.rival', { persona: rival.name, points: rival.score.least })
            : say('simulator.points.rival-range', {
                persona: rival.name,
                least: rival.score.least,
                most: rival.score.most,
              })}
        </Typography>
      )}
      {hintRows(score).map(({ hint, tests }, at) =>
        hint.kind === 'rule' ? (
          tests.map((rule) => <ScoredRule key={at} rule={rule} />)
        ) : (
          <ScoredHint key={at} hint={hint} tests={tests} />
        )
      )}
    </Flex>
  );
}

/** The sure points, those that unknown facts might still add, and a line at the threshold. The sentence above says the same. */
function PointsBar({ score }: { readonly score: PointsViewProps['score'] }) {
  const { sure, possible, threshold } = barOf(score);
  return (
    <Box aria-hidden position="relative" height="1.2rem" background="neutral150" hasRadius overflow="hidden">
      <Box
        position="absolute"
        height="100%"
        background="warning200"
        style={{ insetInlineStart: 0, width: `${possible}%` }}
      />
      <Box
        position="absolute"
        height="100%"
        background="primary600"
        style={{ insetInlineStart: 0, width: `${sure}%` }}
      />
      <Box
        position="absolute"
        height="100%"
        width="2px"
        background="neutral800"
        style={{ insetInlineStart: `${threshold}%` }}
      />
    </Box>
  );
}

/** A topic or event: how often it counted, and behind that the tests that say so. */
function ScoredHint({ hint, tests }: { readonly hint: ExplainedHint; readonly tests: readonly ToldScore[] }) {
  const { say } = useWords();
  const { name, kind, counted, possible, times, points } = hint;
  const sum = counted * points;
  return (
    <Box tag="details">
      <Box tag="summary" cursor="pointer">
        <Typography>{say(`simulator.points.${kind}`, { name, counted, times, points, sum })}</Typography>
        {possible > counted && <OutcomeMark outcome="unknown" />}
      </Box>
      <Box paddingLeft={4}>
        {tests.map((test, at) => (
          <TraceTree key={at} node={test.trace} />
        ))}
      </Box>
    </Box>
  );
}

function ScoredRule({ rule }: { readonly rule: ToldScore }) {
  const { say } = useWords();
  return (
    <Box tag="details">
      <Box tag="summary" cursor="pointer">
        <Flex tag="span" inline gap={2}>
          <Typography>{say('simulator.points.rule', { rule: rule.rule, points: rule.points })}</Typography>
          <OutcomeMark outcome={rule.outcome} />
        </Flex>
      </Box>
      <Box paddingLeft={4}>
        <TraceTree node={rule.trace} />
      </Box>
    </Box>
  );
}
