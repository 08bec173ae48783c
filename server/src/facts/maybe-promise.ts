/** A value that may have to be waited for. Most facts are there at once, and a promise costs a turn of the event loop. */
export type MaybePromise<T> = T | Promise<T>;

export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}

/** What is done with a value now or when it comes. */
export function whenKnown<T, R>(value: MaybePromise<T>, use: (value: T) => MaybePromise<R>): MaybePromise<R> {
  return value instanceof Promise ? value.then(use) : use(value);
}

export type Settled<T> = { readonly isInTime: true; readonly value: T } | { readonly isInTime: false };

/** Waits for a promise, but not for ever; what comes later is ignored, and no timer stays behind. */
export function within<T>(promise: PromiseLike<T>, milliseconds: number): Promise<Settled<T>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve({ isInTime: false }), milliseconds);
    Promise.resolve(promise).then(
      (value) => {
        clearTimeout(timer);
        resolve({ isInTime: true, value });
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      }
    );
  });
}
