interface BrokenSample {
  readonly documentId: string;
  readonly name: string;
}

type Refusal = { status?: number; details?: { code?: unknown; samples?: unknown } } | null | undefined;

/** Whether an order was refused because somebody else changed it meanwhile. */
export function isOrderChanged(error: unknown): boolean {
  return (error as Refusal)?.details?.code === 'order.changed';
}

/** The sample visitors that would break (`sample.broken`); empty where it was refused for another reason. */
export function brokenSamples(error: unknown): readonly BrokenSample[] {
  const { code, samples } = (error as Refusal)?.details ?? {};
  return code === 'sample.broken' && Array.isArray(samples) ? samples.filter(isSample) : [];
}

function isSample(value: unknown): value is BrokenSample {
  const { documentId, name } = (value ?? {}) as Partial<Record<keyof BrokenSample, unknown>>;
  return typeof documentId === 'string' && typeof name === 'string';
}
