import type * as v from "valibot";
import { bundleSchema } from "./bundle-format.ts";

export type JsonSchema = { readonly [keyword: string]: unknown };

/** A kind of schema or rule stands in `bundle-format.ts` that has no translation here yet. */
export class UntranslatedSchemaError extends Error {
  override readonly name = "UntranslatedSchemaError";
}

/** The export as JSON Schema (2020-12), so that it can be checked without Ironpot. */
export function bundleJsonSchema(): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Ironpot archive",
    description: "See archive-format.md. References and digests are beyond what a schema can say.",
    ...translate(bundleSchema),
  };
}

/** What valibot keeps in a schema object, as far as it is read here. */
type Schema = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly options?: readonly unknown[];
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly literal?: unknown;
  readonly pipe?: readonly (Schema | Rule)[];
};

interface Rule {
  readonly kind: "validation";
  readonly type: string;
  readonly requirement: unknown;
}

function translate(schema: v.GenericSchema): JsonSchema {
  const known: Schema = schema;
  const rules = (known.pipe ?? []).filter((step) => step.kind === "validation");
  return Object.assign({}, base(known), ...rules.map((rule) => translateRule(rule)));
}

function base(schema: Schema): JsonSchema {
  switch (schema.type) {
    case "string":
    case "number":
    case "boolean":
      return { type: schema.type };
    case "literal":
      return { const: schema.literal };
    case "picklist":
      return { enum: schema.options };
    case "variant":
      return { oneOf: (schema.options as readonly Schema[]).map(translate) };
    case "nullable":
      return { anyOf: [translate(required(schema.wrapped)), { type: "null" }] };
    case "optional":
      return translate(required(schema.wrapped));
    case "array":
      return { type: "array", items: translate(required(schema.item)) };
    case "loose_object":
      return object(schema.entries ?? {});
    default:
      throw new UntranslatedSchemaError(`No JSON Schema for ${schema.type}.`);
  }
}

function object(entries: Readonly<Record<string, Schema>>): JsonSchema {
  const names = Object.keys(entries);
  const properties = Object.fromEntries(Object.entries(entries).map(([name, one]) => [name, translate(one)]));
  const needed = names.filter((name) => entries[name]?.type !== "optional");
  return { type: "object", properties, required: needed };
}

function required(schema: Schema | undefined): Schema {
  if (schema === undefined) throw new UntranslatedSchemaError("A wrapper around nothing.");
  return schema;
}

function translateRule({ type, requirement }: Rule): JsonSchema {
  switch (type) {
    case "regex":
      return pattern(requirement as RegExp);
    case "min_length":
      return { minLength: requirement };
    case "max_length":
      return { maxLength: requirement };
    case "min_value":
      return { minimum: requirement };
    case "max_value":
      return { maximum: requirement };
    case "integer":
      return { type: "integer" };
    // Checks in code (does the day exist, can the address be parsed) have no keyword.
    case "check":
      return {};
    default:
      throw new UntranslatedSchemaError(`No JSON Schema for the rule ${type}.`);
  }
}

/** JSON Schema knows no flags. */
function pattern(expression: RegExp): JsonSchema {
  if (expression.flags !== "") throw new UntranslatedSchemaError(`No JSON Schema for ${expression}.`);
  return { pattern: expression.source };
}
