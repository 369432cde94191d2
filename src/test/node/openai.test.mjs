import assert from "node:assert/strict";
import { test } from "node:test";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import OpenAI, { AuthenticationError, NotFoundError } from "openai";

const baseURL = `${process.env.OVERTURE_URL}/sandbox/openai/v1`;
const client = new OpenAI({ baseURL, apiKey: "sk-any", maxRetries: 0 });
const model = "sandbox-writer";
const prompt = `contact_first_name: Jana
company: Kovárna Dolní Lhota
employees: 240
email: jana@kovarna.example
founded: 1994-05-01
tags: forging, family business, apprentices
Kovárna Dolní Lhota opened a second press line in March 2026. It looks for a data engineer.`;

test("lists its model and shows it", async () => {
  const models = [];
  for await (const one of client.models.list()) models.push(one.id);
  assert.deepEqual(models, [model]);
  assert.equal((await client.models.retrieve(model)).object, "model");
  await assert.rejects(client.models.retrieve("gpt-unknown"), NotFoundError);
});

test("answers a plain question, with usage", async () => {
  const answer = await client.chat.completions.create({ model, messages: [{ role: "user", content: prompt }] });
  assert.equal(answer.object, "chat.completion");
  assert.equal(answer.choices[0].finish_reason, "stop");
  assert.ok(answer.choices[0].message.content.length > 10);
  assert.equal(answer.usage.total_tokens, answer.usage.prompt_tokens + answer.usage.completion_tokens);
  assert.equal(answer.usage.prompt_tokens_details.cached_tokens, 0);
});

test("streams the same answer in pieces", async () => {
  const messages = [{ role: "user", content: prompt }];
  const whole = await client.chat.completions.create({ model, messages });
  const stream = await client.chat.completions.create({
    model, messages, stream: true, stream_options: { include_usage: true },
  });
  let text = "", finish, usage, pieces = 0;
  for await (const chunk of stream) {
    text += chunk.choices[0]?.delta?.content ?? "";
    finish = chunk.choices[0]?.finish_reason ?? finish;
    usage = chunk.usage ?? usage;
    pieces++;
  }
  assert.equal(text, whole.choices[0].message.content);
  assert.equal(finish, "stop");
  assert.equal(usage.completion_tokens, whole.usage.completion_tokens);
  assert.ok(pieces > 3);
});

test("stops at the given length and says so", async () => {
  const answer = await client.chat.completions.create({
    model, max_completion_tokens: 5, messages: [{ role: "user", content: prompt }],
  });
  assert.equal(answer.choices[0].finish_reason, "length");
  assert.equal(answer.usage.completion_tokens, 5);
});

test("remembers a long beginning", async () => {
  const long = `${Math.random()} ` + "The night shift keeps its own log. ".repeat(200);
  const ask = (end) => client.chat.completions.create({
    model, messages: [{ role: "system", content: long }, { role: "user", content: end }],
  });
  await ask("one");
  const again = await ask("another");
  assert.ok(again.usage.prompt_tokens_details.cached_tokens >= 1024);
});

test("refuses without a key and for an unknown model", async () => {
  const anonymous = await fetch(`${baseURL}/models`);
  assert.equal(anonymous.status, 401);
  assert.equal((await anonymous.json()).error.type, "invalid_request_error");
  await assert.rejects(new OpenAI({ baseURL, apiKey: " ", maxRetries: 0 }).models.list(), AuthenticationError);
  await assert.rejects(
    client.chat.completions.create({ model: "gpt-unknown", messages: [{ role: "user", content: "Hi" }] }),
    (e) => e instanceof NotFoundError && e.code === "model_not_found",
  );
});

const object = (properties, more = {}) => ({
  type: "object", properties, required: Object.keys(properties), additionalProperties: false, ...more,
});
const schemas = {
  strings: object({ company: { type: "string" }, summary: { type: "string", minLength: 20, maxLength: 60 } }),
  formats: object({
    email: { type: "string", format: "email" }, founded: { type: "string", format: "date" },
    seen: { type: "string", format: "date-time" }, id: { type: "string", format: "uuid" },
    site: { type: "string", format: "uri" },
  }),
  patterns: object({
    code: { type: "string", pattern: "^[A-Z]{3}-\\d{2,4}$" }, year: { type: "string", pattern: "^(19|20)\\d\\d$" },
    slug: { type: "string", pattern: "^[a-z]+(?:-[a-z]+)*$", minLength: 4 },
  }),
  numbers: object({
    employees: { type: "integer", minimum: 1, maximum: 200 }, share: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 },
    step: { type: "integer", multipleOf: 7, minimum: 8 },
  }),
  choices: object({
    kind: { enum: ["lead", "customer", null] }, version: { const: 3 }, good: { type: "boolean" },
    unknown: { type: ["string", "null"] }, either: { anyOf: [{ type: "null" }, object({ name: { type: "string" } })] },
  }),
  oneOf: object({ size: { oneOf: [{ type: "integer", multipleOf: 3 }, { type: "integer", multipleOf: 5 }] } }),
  lists: object({
    tags: { type: "array", items: { type: "string" }, minItems: 2, maxItems: 3, uniqueItems: true },
    pair: { type: "array", prefixItems: [{ type: "string" }, { type: "integer" }], items: false, minItems: 2 },
    grid: { type: "array", items: { type: "array", items: { type: "number" }, minItems: 1 }, minItems: 2 },
  }),
  definitions: {
    $defs: { person: object({ name: { type: "string" }, manager: { anyOf: [{ $ref: "#/$defs/person" }, { type: "null" }] } }) },
    ...object({ owner: { $ref: "#/$defs/person" } }),
  },
  recursion: {
    ...object({ title: { type: "string" }, children: { type: "array", items: { $ref: "#" } } }),
  },
  merged: { allOf: [object({ a: { type: "string" } }, { additionalProperties: true }), { properties: { b: { type: "integer" } }, required: ["b"] }] },
  map: { type: "object", additionalProperties: { type: "number" }, minProperties: 2 },
  free: { type: "object" },
  message: object({ subject: { type: "string", maxLength: 60 }, body: { type: "string", maxLength: 200 }, fact_ids: { type: "array", items: { type: "string" } } }),
};

for (const [name, schema] of Object.entries(schemas)) {
  test(`answers validate against any schema: ${name}`, async () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    const answer = await client.chat.completions.create({
      model,
      messages: [{ role: "user", content: prompt }],
      response_format: { type: "json_schema", json_schema: { name, strict: true, schema } },
    });
    const value = JSON.parse(answer.choices[0].message.content);
    assert.ok(ajv.validate(schema, value), `${JSON.stringify(value)}: ${ajv.errorsText()}`);
  });
}

test("what the prompt says is what the answer says", async () => {
  const answer = await client.chat.completions.create({
    model,
    messages: [{ role: "user", content: prompt }],
    response_format: {
      type: "json_schema",
      json_schema: {
        name: "known", strict: true,
        schema: object({ company: { type: "string" }, employees: { type: "integer" }, tags: { type: "array", items: { type: "string" } } }),
      },
    },
  });
  assert.deepEqual(JSON.parse(answer.choices[0].message.content), {
    company: "Kovárna Dolní Lhota", employees: 240, tags: ["forging", "family business", "apprentices"],
  });
});
