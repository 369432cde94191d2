import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { Webhook } from "svix";

process.env.RESEND_BASE_URL = `${process.env.OVERTURE_URL}/sandbox/resend`;
const { Resend } = await import("resend");

const until = async (done) => {
  for (let i = 0; i < 200 && !done(); i++) await pause(100);
  assert.ok(done(), "nothing was heard in time");
};

test("what the mailbox tells is signed so that svix believes it", async () => {
  const heard = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += part));
    request.on("end", () => {
      heard.push({ body, headers: request.headers });
      response.writeHead(200).end();
    });
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  try {
    const resend = new Resend(`re_${randomUUID()}`);
    const { data: webhook } = await resend.webhooks.create({
      endpoint: `http://127.0.0.1:${server.address().port}/`,
      events: ["email.sent", "email.delivered", "email.complained"],
    });
    const { data: sent } = await resend.emails.send({
      from: "michal@mail.acme.example", to: "complained@resend.dev", subject: "Hello", text: "Good day",
    });
    await until(() => heard.length === 3);
    const events = heard.map(({ body, headers }) => new Webhook(webhook.signing_secret).verify(body, headers));
    assert.deepEqual(events.map((one) => one.type), ["email.sent", "email.delivered", "email.complained"]);
    assert.ok(events.every((one) => one.data.email_id === sent.id));
    assert.throws(() => new Webhook(webhook.signing_secret).verify(heard[0].body + " ", heard[0].headers));
    assert.equal((await resend.webhooks.remove(webhook.id)).data.deleted, true);
  } finally {
    server.close();
  }
});

test("what svix signs is accepted here, and nothing else", async () => {
  const body = JSON.stringify({
    type: "email.delivered", created_at: new Date().toISOString(),
    data: { email_id: randomUUID(), from: "michal@mail.acme.example", to: ["jana@acme.example"], subject: "Hello" },
  });
  const post = (text, id, at, signature) => fetch(process.env.OVERTURE_WEBHOOK, {
    method: "POST", body: text,
    headers: {
      "content-type": "application/json", "svix-id": id,
      "svix-timestamp": String(Math.floor(at.getTime() / 1000)), "svix-signature": signature,
    },
  });
  const hook = new Webhook(process.env.OVERTURE_WEBHOOK_SECRET);
  const now = new Date(), old = new Date(Date.now() - 3_600_000), id = `msg_${randomUUID()}`;
  assert.ok((await post(body, id, now, hook.sign(id, now, body))).ok);
  assert.ok((await post(body, id, now, hook.sign(id, now, body))).ok, "a repetition is acknowledged");
  assert.equal((await post(body + " ", id, now, hook.sign(id, now, body))).status, 401);
  assert.equal((await post(body, id, old, hook.sign(id, old, body))).status, 401);
});
