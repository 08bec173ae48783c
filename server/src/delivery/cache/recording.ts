import { READS } from '../../document-chain';
import type { RecordedRead } from './dependencies';

/** A symbol: `ctx.state` belongs to the application, which may use any name. */
const RECORDING: unique symbol = Symbol('plugin::personalization.recording');

/** What the documents of one request were asked, while its answer is being made. */
export interface Recording {
  readonly reads: RecordedRead[];
  /** A request that writes is answered each time, whatever its method says. */
  hasWritten: boolean;
}

export interface RecordedContext {
  readonly state: { [RECORDING]?: Recording };
}

export function startRecording(context: RecordedContext): Recording {
  return (context.state[RECORDING] = { reads: [], hasWritten: false });
}

/** A document middleware that takes down what a recorded request reads. It changes nothing and awaits nothing. */
export function createRecorder(currentRequest: () => RecordedContext | undefined) {
  return (
    { uid, action, params }: { uid: string; action: string; params: Record<string, unknown> },
    next: () => Promise<unknown>
  ): Promise<unknown> => {
    const recording = currentRequest()?.state[RECORDING];
    if (recording) {
      if (READS.has(action)) recording.reads.push({ uid, action, params });
      else recording.hasWritten = true;
    }
    return next();
  };
}
