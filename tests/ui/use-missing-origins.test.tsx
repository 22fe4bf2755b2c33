import { act } from "preact/test-utils";
import { expect, it } from "vitest";
import { render } from "preact";
import { useMissingOrigins } from "../../src/ui/use-missing-origins.ts";
import { emptyArchive } from "../archive/sample-records.ts";
import { fakePermissions } from "./fake-permissions.ts";
import { passTime, renderView } from "./render-view.tsx";

it("never gives the answer about other origins: a quick click would begin without asking", async () => {
  fakePermissions("allow", ["*://a.example/*"]);
  const seen: (readonly string[] | null)[] = [];
  const View = ({ origins }: { readonly origins: readonly string[] }) => {
    seen.push(useMissingOrigins(origins));
    return null;
  };
  const root = await renderView(<View origins={["*://a.example/*"]} />, emptyArchive());
  await passTime();
  expect(seen.at(-1)).toEqual([]);
  seen.length = 0;
  await act(() => render(<View origins={["*://b.example/*"]} />, root));
  expect(seen[0]).toBeNull();
  await passTime();
  expect(seen.at(-1)).toEqual(["*://b.example/*"]);
});
