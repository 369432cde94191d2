import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

process.env.RESEND_BASE_URL = `${process.env.OVERTURE_URL}/sandbox/resend`;
const { Resend } = await import("resend");

const account = () => new Resend(`re_${randomUUID()}`);
const mail = (to) => ({ from: "Michal <michal@mail.acme.example>", to, subject: "Hello", text: "Good day" });
const well = ({ data, error }) => {
  assert.equal(error, null);
  return data;
};

test("sends and reads back", async () => {
  const resend = account();
  const { id } = well(await resend.emails.send({
    ...mail("jana@acme.example"), replyTo: "michal@acme.example",
    headers: { "List-Unsubscribe": "<https://acme.example/u>" }, tags: [{ name: "message", value: "m-1" }],
  }));
  const read = well(await resend.emails.get(id));
  assert.deepEqual(read.to, ["jana@acme.example"]);
  assert.deepEqual(read.reply_to, ["michal@acme.example"]);
  assert.equal(well(await resend.emails.list()).data.length, 1);
});

test("the same key and body send once, another body is refused", async () => {
  const resend = account();
  const key = { idempotencyKey: randomUUID() };
  const first = well(await resend.emails.send(mail("jana@acme.example"), key));
  const again = well(await resend.emails.send(mail("jana@acme.example"), key));
  const other = await resend.emails.send(mail("petr@acme.example"), key);
  assert.equal(again.id, first.id);
  assert.equal(other.error.name, "invalid_idempotent_request");
  assert.equal(other.error.statusCode, 409);
  assert.equal(well(await resend.emails.list()).data.length, 1);
});

test("batches, strict and permissive", async () => {
  const resend = account();
  const both = [mail("jana@acme.example"), { ...mail("petr@acme.example"), from: "nobody" }];
  assert.equal((await resend.batch.send(both)).error.statusCode, 422);
  const sent = well(await resend.batch.send(both, { batchValidation: "permissive" }));
  assert.equal(sent.data.length, 1);
  assert.equal(sent.errors[0].index, 1);
});

test("domains from creation to removal", async () => {
  const resend = account();
  const made = well(await resend.domains.create({ name: "mail.acme.example", region: "eu-west-1" }));
  assert.equal(made.status, "not_started");
  assert.deepEqual(made.records.map((one) => one.type), ["MX", "TXT", "TXT"]);
  well(await resend.domains.verify(made.id));
  assert.equal(well(await resend.domains.get(made.id)).status, "verified");
  assert.equal(well(await resend.domains.list()).data.length, 1);
  assert.equal(well(await resend.domains.remove(made.id)).deleted, true);
});

test("an unverified domain may not send, a bad key may nothing", async () => {
  const refused = await account().emails.send({ ...mail("jana@acme.example"), from: "michal@acme.com" });
  assert.equal(refused.error.statusCode, 403);
  const stranger = await new Resend("sk_not_ours").emails.list();
  assert.equal(stranger.error.name, "invalid_api_key");
});

test("too many requests in a second are told to wait", async () => {
  const resend = account();
  const answers = await Promise.all(Array.from({ length: 30 }, () => resend.domains.list()));
  const refused = answers.filter((one) => one.error);
  assert.ok(refused.length > 0);
  assert.equal(refused[0].error.name, "rate_limit_exceeded");
  await pause(1100);
  well(await resend.domains.list());
});
