import { sendMessage } from "../messages/messenger.ts";
import type { FromPages, Protocol } from "../messages/protocol.ts";

type Command = Exclude<keyof Protocol, FromPages>;

/**
 * Asks the background, the only writer, to do something. Rejects when the background could not be
 * reached or its handler threw: a bug or a browser fault, shown with "copy details".
 */
export function send<C extends Command>(
  command: C,
  data: Parameters<Protocol[C]>[0],
): Promise<ReturnType<Protocol[C]>> {
  const post: unknown = sendMessage;
  return (post as (type: C, data: unknown) => Promise<ReturnType<Protocol[C]>>)(command, data);
}
