import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { similarity } from "../../src/compare/similarity.ts";

const TEXT = "江水在夜里涨了三尺，渡口的灯还亮着，老船工没有睡。";

describe("similarity", () => {
  it("costs an edit only the characters it touched", () => {
    expect(similarity(TEXT, TEXT.replace("三尺", "五尺"))).toBeCloseTo(1 - 1 / TEXT.length);
  });

  it("does not mind order, spacing or width", () => {
    const [a = "", b = ""] = TEXT.split("，", 2);
    expect(similarity(`${a}，${b}`, `${b}　，${a}`)).toBeGreaterThan(0.9);
    expect(similarity(TEXT, TEXT.replaceAll("，", ", "))).toBe(1);
  });

  it("is the share of the older text", () => {
    expect(similarity(TEXT, `${TEXT}山里的信号站只有两个人。`)).toBe(1);
    expect(similarity(`${TEXT}山里的信号站只有两个人，他们在看云。`, TEXT)).toBeLessThan(0.7);
  });

  it("is zero for unrelated texts, and whole for an empty older one", () => {
    expect(similarity(TEXT, "山里的信号站只有两个人，每天看云。")).toBe(0);
    expect(similarity("", TEXT)).toBe(1);
    expect(similarity("水", TEXT)).toBe(1);
    expect(similarity("鲸", TEXT)).toBe(0);
  });

  it("stays between 0 and 1, and is 1 of a text and itself", () => {
    const texts = fc.string({ unit: fc.constantFrom(..."山水云船。 \n".split("")), maxLength: 40 });
    fc.assert(
      fc.property(texts, texts, (older, newer) => {
        expect(similarity(older, older)).toBe(1);
        expect(similarity(older, newer)).toBeGreaterThanOrEqual(0);
        expect(similarity(older, newer)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
