import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Protocol } from "../../src/messages/protocol.ts";

type Answers = { readonly [command in keyof Protocol]?: (data: Parameters<Protocol[command]>[0]) => unknown };

/** What a page sees when the background has died. */
export function answerNothing(): void {
  const sendMessage = (_message: unknown, reply: () => void) => reply();
  Object.assign(fakeBrowser.runtime, { sendMessage, lastError: { message: "gone" } });
}

/** Puts a background in place that answers these commands; returns what it was asked, in order. */
export function answerCommands(answers: Answers): string[] {
  const asked: string[] = [];
  const sendMessage = (message: { type: keyof Protocol; data: never }, reply: (answer: unknown) => void) => {
    asked.push(message.type);
    const answer = answers[message.type] as ((data: never) => unknown) | undefined;
    if (!answer) throw new Error(`Nobody answers ${message.type}.`);
    void Promise.resolve(answer(message.data)).then((res) => reply({ res }));
  };
  Object.assign(fakeBrowser.runtime, { sendMessage, lastError: undefined });
  return asked;
}
