import { expect, it } from "vitest";
import { keptHeaders, serverAhead, serverTime } from "../../src/capture/kept-headers.ts";

it("keeps what speaks of the document and leaves out what may name the reader", () => {
  const headers = new Headers({
    Date: "Wed, 28 Aug 2024 13:00:00 GMT",
    ETag: '"x"',
    "Set-Cookie": "a=b",
    "X-Client-IP": "192.0.2.7",
    "X-Real-Ip": "192.0.2.7",
  });
  expect(keptHeaders((name) => headers.get(name))).toEqual([
    { name: "date", value: "Wed, 28 Aug 2024 13:00:00 GMT" },
    { name: "etag", value: '"x"' },
  ]);
});

it("bounds what a server may have us keep", () => {
  const [header] = keptHeaders((name) => (name === "etag" ? "x".repeat(100_000) : null));
  expect(header?.value).toHaveLength(2_000);
});

it.each([
  ["Wed, 28 Aug 2024 13:00:00 GMT", "2024-08-28T13:00:00.400Z", 0],
  ["Wed, 28 Aug 2024 13:00:00 GMT", "2024-08-28T12:00:00.000Z", 3600],
  ["Wed, 28 Aug 2024 13:00:00 GMT", "2024-08-28T13:10:00.000Z", -600],
  ["soon", "2024-08-28T13:10:00.000Z", null],
])("tells a wrong clock: %s against %s", (date, servedAt, ahead) => {
  const found = serverAhead([{ name: "date", value: date }], servedAt);
  expect(found === null ? null : found + 0).toBe(ahead);
});

it("does not take a cache's age for a wrong clock", () => {
  const headers = [
    { name: "date", value: "Wed, 28 Aug 2024 13:00:00 GMT" },
    { name: "age", value: "3600" },
  ];
  expect(serverAhead(headers, "2024-08-28T14:00:00.000Z")).toBe(0);
});

it.each([
  [{ date: "Wed, 28 Aug 2024 13:00:00 GMT" }, "2024-08-28T13:00:00.000Z"],
  [{ date: "Wed, 28 Aug 2024 13:00:00 GMT", age: "3600" }, "2024-08-28T14:00:00.000Z"],
  [{ date: "Wed, 28 Aug 2024 13:00:00 GMT", age: "much" }, "2024-08-28T13:00:00.000Z"],
  [{ date: "soon" }, null],
  [{}, null],
])("reads the server's clock: %j", (headers, time) => {
  expect(serverTime(Object.entries(headers).map(([name, value]) => ({ name, value })))).toBe(time);
});
