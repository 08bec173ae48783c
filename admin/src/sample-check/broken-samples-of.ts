import type { BrokenSample } from '../../../shared/contracts/broken-sample';

/** The sample visitors for which a save was refused (`sample.broken`); empty where it was refused for another reason. */
export function brokenSamplesOf(error: unknown): readonly BrokenSample[] {
  const { code, samples } =
    (error as { details?: { code?: unknown; samples?: unknown } } | null | undefined)?.details ?? {};
  return code === 'sample.broken' && Array.isArray(samples) ? samples.filter(isBrokenSample) : [];
}

function isBrokenSample(value: unknown): value is BrokenSample {
  const { documentId, name } = (value ?? {}) as Partial<Record<keyof BrokenSample, unknown>>;
  return typeof documentId === 'string' && typeof name === 'string';
}
