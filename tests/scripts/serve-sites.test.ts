// @vitest-environment node
import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { html } from "../../scripts/serve/routes.ts";
import { serveSites } from "../../scripts/serve/serve-sites.ts";
import type { SiteServer } from "../../scripts/serve/serve-sites.ts";

let sites: SiteServer;
beforeEach(async () => {
  sites = await serveSites();
});
afterEach(() => sites.close());

/** Asks as a browser behind the proxy does: the whole address in the request line. */
function ask(address: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port: sites.httpPort, path: address }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.setHeader("host", new URL(address).host);
    asked.on("error", reject);
    asked.end();
  });
}

describe("serveSites", () => {
  it("answers each host with its own page, and 404 elsewhere", async () => {
    sites.routes.set("http://one.example/a", html("一"));
    sites.routes.set("http://two.example/a", html("二"));
    expect(await ask("http://one.example/a")).toEqual({ status: 200, text: "一" });
    expect(await ask("http://two.example/a")).toEqual({ status: 200, text: "二" });
    expect((await ask("http://two.example/b")).status).toBe(404);
  });

  it("answers whatever else is in a directory where a route says so", async () => {
    sites.routes.set("http://one.example/2024/*", html("any"));
    sites.routes.set("http://one.example/2024/a", html("first"));
    expect((await ask("http://one.example/2024/a")).text).toBe("first");
    expect((await ask("http://one.example/2024/b?id=1")).text).toBe("any");
    expect((await ask("http://one.example/2025/b")).status).toBe(404);
  });

  it("prefers a route with the query, falls back to the one without", async () => {
    sites.routes.set("http://one.example/s", html("any"));
    sites.routes.set("http://one.example/s?id=1", html("first"));
    expect((await ask("http://one.example/s?id=1")).text).toBe("first");
    expect((await ask("http://one.example/s?id=2")).text).toBe("any");
  });

  it("keeps what was asked with its headers", async () => {
    await ask("http://one.example/a?b=1");
    expect(sites.seen.map(({ method, address }) => [method, address])).toEqual([
      ["GET", "http://one.example/a?b=1"],
    ]);
    expect(sites.seen[0]?.headers.cookie).toBeUndefined();
  });

  it("drops the connection for an outage", async () => {
    sites.routes.set("http://one.example/a", "drop");
    await expect(ask("http://one.example/a")).rejects.toThrow(/socket hang up|ECONNRESET/);
  });

  it("holds an answer back until it is let go", async () => {
    let letGo = (): void => {};
    const until = new Promise<void>((resolve) => (letGo = resolve));
    sites.routes.set("http://one.example/slow", { ...html("late"), until });
    let arrived = false;
    const answer = ask("http://one.example/slow").then((found) => {
      arrived = true;
      return found;
    });
    await ask("http://one.example/other");
    expect(arrived).toBe(false);
    letGo();
    expect((await answer).text).toBe("late");
  });
});
