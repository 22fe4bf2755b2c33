import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { connect } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import { generate } from "selfsigned";
import { Routes } from "./routes.ts";

/** Nothing outside this machine can reach the server. */
const LOOPBACK = "127.0.0.1";

/** One request as it arrived, kept so that a test can prove what it carried. */
export interface SeenRequest {
  readonly method: string;
  /** Absolute address, as the browser meant it. */
  readonly address: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Real host names, served from this machine. */
export interface SiteServer {
  /** Also an HTTP proxy (absolute requests and CONNECT) that leads every host here. */
  readonly httpPort: number;
  readonly httpsPort: number;
  readonly routes: Routes;
  readonly seen: SeenRequest[];
  close(): Promise<void>;
}

/** Starts one HTTP and one HTTPS listener on free loopback ports. The certificate lives as long as they do. */
export async function serveSites(routes: Routes = new Routes()): Promise<SiteServer> {
  const seen: SeenRequest[] = [];
  const sockets = new Set<Socket>();
  const certificate = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    algorithm: "sha256",
  });
  const plain = createHttpServer((request, response) => void answer("http", request, response));
  const secure = createHttpsServer(
    { key: certificate.private, cert: certificate.cert },
    (request, response) => void answer("https", request, response),
  );

  async function answer(scheme: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = new URL(request.url ?? "/", `${scheme}://${request.headers.host ?? "localhost"}`);
    seen.push({ method: request.method ?? "GET", address: address.href, headers: request.headers });
    const found = routes.find(address);
    const route = typeof found === "function" ? found(request.headers) : found;
    if (route === "drop") {
      request.socket.destroy();
      return;
    }
    await route.until;
    response.writeHead(route.status, { "cache-control": "no-store", ...route.headers });
    response.end(request.method === "HEAD" ? undefined : route.body);
  }

  const httpsPort = await listen(secure, sockets);
  const httpPort = await listen(plain, sockets);
  plain.on("connect", (request: IncomingMessage, client: Duplex, head: Buffer) => {
    const upstream = connect(request.url?.endsWith(":80") ? httpPort : httpsPort, LOOPBACK, () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    // Either end may go away at any time; the other must not outlive it.
    upstream.on("error", () => client.destroy());
    client.on("error", () => upstream.destroy());
  });

  return {
    httpPort,
    httpsPort,
    routes,
    seen,
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([plain, secure].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

async function listen(server: Server, sockets: Set<Socket>): Promise<number> {
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.listen(0, LOOPBACK);
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}
