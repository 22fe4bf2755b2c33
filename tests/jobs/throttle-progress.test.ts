import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { throttleProgress } from "../../src/jobs/throttle-progress.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("throttleProgress", () => {
  it("writes nothing of what is done in no time", async () => {
    const written: number[] = [];
    const progress = throttleProgress(async (done) => void written.push(done));
    for (let done = 1; done <= 40; done++) progress.note(done);
    await vi.advanceTimersByTimeAsync(100);
    await progress.stop();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(written).toEqual([]);
  });

  it("writes the newest note only, and the last one though nothing follows", async () => {
    const written: number[] = [];
    const progress = throttleProgress(async (done) => void written.push(done));
    for (let done = 1; done <= 40; done++) progress.note(done);
    await vi.advanceTimersByTimeAsync(260);
    expect(written).toEqual([40]);
    progress.note(41);
    progress.note(42);
    await vi.advanceTimersByTimeAsync(260);
    expect(written).toEqual([40, 42]);
    await progress.stop();
  });

  it("writes nothing any more once it was stopped, and waits for what is being written", async () => {
    const written: number[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const progress = throttleProgress(async (done) => {
      await promise;
      written.push(done);
    });
    progress.note(1);
    await vi.advanceTimersByTimeAsync(260);
    progress.note(2);
    const stopped = progress.stop();
    resolve();
    await stopped;
    expect(written).toEqual([1]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(written).toEqual([1]);
  });

  it("tells at the end that a note could not be written", async () => {
    const progress = throttleProgress(() => Promise.reject(new Error("disk full")));
    progress.note(1);
    await vi.advanceTimersByTimeAsync(260);
    await expect(progress.stop()).rejects.toThrow("disk full");
  });
});
