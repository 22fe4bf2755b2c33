import { describe, expect, it, vi } from "vitest";
import { createRunningSaves } from "../../entrypoints/background/running-saves.ts";
import type { SaveOutcome } from "../../src/messages/protocol.ts";

const TAB = 7;
const saved: SaveOutcome = { kind: "refused", reason: "list" };

/** A save that ends when told to, or as cancelled when its signal fires. */
function slowSave() {
  let finish = (): void => {};
  const save = vi.fn(
    (signal: AbortSignal) =>
      new Promise<SaveOutcome>((resolve) => {
        finish = () => resolve(saved);
        signal.addEventListener("abort", () => resolve({ kind: "cancelled" }));
        if (signal.aborted) resolve({ kind: "cancelled" });
      }),
  );
  return { save, finish: () => finish() };
}

describe("saves of one tab", () => {
  it("are one when the reader clicks twice", async () => {
    const saves = createRunningSaves();
    const { save, finish } = slowSave();
    const both = [saves.byHand(TAB, save), saves.byHand(TAB, save)];
    await vi.waitFor(() => expect(save).toHaveBeenCalledTimes(1));
    finish();
    expect(await Promise.all(both)).toEqual([saved, saved]);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it("are several when the first has ended", async () => {
    const saves = createRunningSaves();
    const save = vi.fn(async () => saved);
    await saves.byHand(TAB, save);
    await saves.byHand(TAB, save);
    expect(save).toHaveBeenCalledTimes(2);
  });

  it("never run at the same time, and one that throws does not keep the next from running", async () => {
    const saves = createRunningSaves();
    const first = slowSave();
    const failing = saves.byRule(TAB, async (signal) => {
      await first.save(signal);
      throw new Error("broken");
    });
    const second = vi.fn(async () => saved);
    const next = saves.byHand(TAB, second);
    await vi.waitFor(() => expect(first.save).toHaveBeenCalled());
    expect(second).not.toHaveBeenCalled();
    first.finish();
    await expect(failing).rejects.toThrow("broken");
    expect(await next).toEqual(saved);
  });

  it("are all ended by a cancel, the waiting one too, and those of other tabs are not", async () => {
    const saves = createRunningSaves();
    const [first, second, other] = [slowSave(), slowSave(), slowSave()];
    const ours = [saves.byRule(TAB, first.save), saves.byHand(TAB, second.save)];
    const theirs = saves.byHand(TAB + 1, other.save);
    await vi.waitFor(() => expect(first.save).toHaveBeenCalled());
    saves.cancel(TAB);
    expect(await Promise.all(ours)).toEqual([{ kind: "cancelled" }, { kind: "cancelled" }]);
    other.finish();
    expect(await theirs).toEqual(saved);
  });
});
