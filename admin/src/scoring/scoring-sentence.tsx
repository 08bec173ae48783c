import { Box, Typography } from '@strapi/design-system';
import { useWords } from '../words/use-words';
import { Warning } from '../words/warning';
import { mostPoints, type ScoringDraft } from './scoring-value';

/** What the points mean, in words; and when they can never be reached. */
export function ScoringSentence({ scoring }: { readonly scoring: ScoringDraft }) {
  const { say } = useWords();
  const { points, threshold, lead } = scoring;
  if (points.length === 0 || typeof threshold !== 'number') return null;
  const most = mostPoints(scoring);
  const hasLead = typeof lead === 'number' && lead > 0;
  return (
    <Box aria-live="polite">
      <Typography textColor="neutral800" tag="p">
        {hasLead
          ? say('scoring.sentence.lead', { threshold, lead, most })
          : say('scoring.sentence', { threshold, most })}
      </Typography>
      {threshold > most && <Warning>{say('scoring.out-of-reach', { most })}</Warning>}
      {threshold <= 0 && <Warning>{say('scoring.everybody')}</Warning>}
    </Box>
  );
}
