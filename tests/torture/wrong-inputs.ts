import { traverseContractProcedures } from '@orpc/server';
import { z } from 'zod';
import { contract } from '../../shared/contract/index.ts';
import { pick } from './attack.ts';

/** A procedure of the contract, with the JSON Schema of its input; null: it takes none. */
export interface CalledProcedure {
  path: readonly string[];
  input: JsonSchema | null;
}

/** The parts of JSON Schema that the contract's schemas use. */
interface JsonSchema {
  type?: string;
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minItems?: number;
}

/** Every procedure of the contract. */
export function everyProcedure(): CalledProcedure[] {
  const procedures: CalledProcedure[] = [];
  traverseContractProcedures({ router: contract, path: [] }, ({ contract: call, path }) => {
    const schema = call['~orpc'].inputSchema;
    const input = schema instanceof z.ZodType ? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) : null;
    procedures.push({ path, input: input as JsonSchema | null });
  });
  return procedures;
}

type Random = () => number;

/** Values that no field of the contract expects in its place. */
const STRANGE: readonly [unknown, ...unknown[]] = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 53,
  -(2 ** 63),
  1e308,
  '',
  ' ',
  '\0',
  '\ud800',
  '../../etc/passwd',
  '__proto__',
  "'; DROP TABLE cases; --",
  'x'.repeat(400_000),
  '2026-02-30',
  '9999-99-99',
  '00000000-0000-0000-0000-000000000000',
  'F'.repeat(64),
  [],
  {},
  [[[[[[]]]]]],
  { __proto__: null, constructor: 1, toString: 2 },
];

/** An input that is nearly right: as the schema says, with up to three values replaced, removed, repeated or added. */
export function wrongInput(procedure: CalledProcedure, random: Random, ids: readonly [string, ...string[]]): unknown {
  if (!procedure.input) return random() < 0.5 ? undefined : pick(random, STRANGE);
  let input = sampleOf(procedure.input, procedure.input, random, ids);
  for (let left = Math.floor(random() * 4); left > 0; left -= 1) input = spoil(input, random);
  return input;
}

function sampleOf(schema: JsonSchema | boolean, root: JsonSchema, random: Random, ids: readonly [string, ...string[]]): unknown {
  // True: anything; false: nothing is right.
  if (typeof schema === 'boolean') return pick(random, STRANGE);
  const inner = (part: JsonSchema | boolean) => sampleOf(part, root, random, ids);
  if (schema.$ref) return inner(root.$defs?.[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if ('const' in schema) return schema.const;
  const [first, ...rest] = schema.enum ?? schema.anyOf ?? schema.oneOf ?? [];
  if (first !== undefined) {
    const chosen = pick(random, [first, ...rest]);
    return schema.enum ? chosen : inner(chosen as JsonSchema);
  }
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(inner));
  if (schema.type === 'object') return objectOf(schema, random, inner);
  if (schema.type === 'array')
    return Array.from({ length: (schema.minItems ?? 0) + Math.floor(random() * 3) }, () => inner(schema.items ?? {}));
  if (schema.type === 'integer' || schema.type === 'number') return pick(random, [0, 1, 2, 7, 100, -1, 10_000_000]);
  if (schema.type === 'boolean') return random() < 0.5;
  if (schema.type === 'string') return textOf(schema, random, ids);
  return pick(random, STRANGE);
}

function objectOf(schema: JsonSchema, random: Random, inner: (part: JsonSchema | boolean) => unknown): unknown {
  const entries = Object.entries(schema.properties ?? {}).filter(([key]) => schema.required?.includes(key) || random() < 0.6);
  return Object.fromEntries(entries.map(([key, part]) => [key, inner(part)]));
}

function textOf(schema: JsonSchema, random: Random, ids: readonly [string, ...string[]]): string {
  if (schema.format === 'uuid') return pick(random, ids);
  if (schema.format === 'date') return pick(random, ['2026-03-01', '1960-02-29', '0001-01-01', '9999-12-31']);
  if (schema.format === 'date-time') return pick(random, ['2026-03-01T09:00:00.000Z', '9999-12-31T23:59:59.999Z']);
  if (schema.pattern?.includes('64')) return 'a'.repeat(64);
  return pick(random, ['Test', '2026', '2026-03', '2026-03-01', 'é\u0301 שלום 🙂', 'a\nb', 'x'.repeat(300)]);
}

/** The value with one place in it spoilt. */
function spoil(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.1) return pick(random, STRANGE);
  if (Array.isArray(value)) {
    if (value.length === 0 || random() < 0.1) return Array.from({ length: 2_000 }, () => value[0] ?? null);
    const at = Math.floor(random() * value.length);
    return value.map((item, index) => (index === at ? spoil(item, random) : item));
  }
  const entries = Object.entries(value);
  const at = Math.floor(random() * entries.length);
  if (entries.length === 0 || random() < 0.1) return { ...value, unheardOf: pick(random, STRANGE) };
  if (random() < 0.2) return Object.fromEntries(entries.filter((_, index) => index !== at));
  return Object.fromEntries(entries.map(([key, item], index) => [key, index === at ? spoil(item, random) : item]));
}
