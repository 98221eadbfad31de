interface Waiter {
  readonly ready: () => boolean;
  readonly done: PromiseWithResolvers<void>;
}

/** People who wait for a condition that is looked at again whenever `check` is called. */
export class Waiting {
  private readonly waiters = new Set<Waiter>();
  private ended: Error | undefined;

  /** Rejects with the signal's reason when that is aborted first. */
  async until(ready: () => boolean, signal?: AbortSignal): Promise<void> {
    if (this.ended) throw this.ended;
    signal?.throwIfAborted();
    if (ready()) return;
    const waiter = { ready, done: Promise.withResolvers<void>() };
    const abort = () => waiter.done.reject(signal!.reason as Error);
    this.waiters.add(waiter);
    signal?.addEventListener('abort', abort);
    try {
      await waiter.done.promise;
    } finally {
      this.waiters.delete(waiter);
      signal?.removeEventListener('abort', abort);
    }
  }

  get isAwaited(): boolean {
    return this.waiters.size > 0;
  }

  check(): void {
    for (const { ready, done } of this.waiters) if (ready()) done.resolve();
  }

  /** Rejects everyone who waits now. */
  giveUp(why: Error): void {
    for (const { done } of this.waiters) done.reject(why);
  }

  /** Rejects everyone who waits, now and later. */
  end(why: Error): void {
    this.ended = why;
    this.giveUp(why);
  }
}
