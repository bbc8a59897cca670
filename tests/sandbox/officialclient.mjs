// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// node officialclient.mjs STEP [FILE]: makes the calls of the vendor's Node client (github.com/apiframe-ai/apiframe-nodejs-sdk,
// 2.0.0-beta) as its README shows them, with the methods, paths, headers and bodies that it sends. Written from its
// documentation; the client itself is on no registry that a test could reach. Ends with 1 when an answer is not what the
// README promises. The server's address and key are in APIFRAME_URL and APIFRAME_API_KEY.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";

const base = process.env.APIFRAME_URL;
const key = process.env.APIFRAME_API_KEY;
const [step, file] = process.argv.slice(2);

/// One call without the client's own retries, so that every refusal is seen.
async function send(method, path, { body, query = {}, idempotencyKey, apiKey = key } = {}) {
  const url = new URL(path, base);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  const headers = { "x-api-key": apiKey, accept: "application/json", "user-agent": "apiframe-sdk-node/2.0.0-beta.0" };
  if (idempotencyKey) headers["idempotency-key"] = idempotencyKey;
  const init = { method, headers, signal: AbortSignal.timeout(60_000) };
  if (body instanceof FormData) {
    init.body = body;
  } else if (body !== undefined) {
    headers["content-type"] = "application/json";
    init.body = JSON.stringify(body);
  }
  const response = await fetch(url, init);
  const type = response.headers.get("content-type") ?? "";
  assert.ok(type.includes("application/json"), `${method} ${path} answers ${response.status} ${type}`);
  return { status: response.status, body: await response.json(), retryAfter: response.headers.get("retry-after") };
}

async function submit(path, body, options = {}) {
  const answer = await send("POST", path, { body, ...options });
  assert.equal(answer.status, 202, JSON.stringify(answer.body));
  assert.equal(typeof answer.body.jobId, "string");
  assert.ok(["QUEUED", "PROCESSING", "COMPLETED"].includes(answer.body.status), answer.body.status);
  return answer.body.jobId;
}

async function job(id) {
  const { status, body } = await send("GET", `/v2/jobs/${encodeURIComponent(id)}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

async function waitFor(id, { intervalMs = 50, maxIntervalMs = 250, timeoutMs = 60_000, onProgress } = {}) {
  const end = Date.now() + timeoutMs;
  for (let wait = intervalMs; ; wait = Math.min(maxIntervalMs, Math.floor(wait * 1.5))) {
    const now = await job(id);
    onProgress?.(now);
    if (["COMPLETED", "FAILED", "CANCELLED"].includes(now.status)) return now;
    assert.ok(Date.now() < end, `${id} is still ${now.status}`);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/// Its job is done and each file of the result is there.
async function made(id, addresses) {
  const done = await waitFor(id);
  assert.equal(done.status, "COMPLETED", JSON.stringify(done));
  const list = addresses(done.result);
  assert.ok(list.length > 0 && list.every((address) => typeof address === "string"), JSON.stringify(done.result));
  for (const address of list) {
    const answer = await fetch(address);
    assert.equal(answer.status, 200, address);
    assert.ok((await answer.arrayBuffer()).byteLength > 0, address);
  }
  return done;
}

async function upload(blob, name) {
  const form = new FormData();
  form.append("file", blob, name);
  const { status, body } = await send("POST", "/v2/uploads", { body: form });
  assert.equal(status, 201, JSON.stringify(body));
  for (const name of ["id", "url", "kind", "contentType", "expiresAt"]) assert.equal(typeof body[name], "string", name);
  assert.equal(body.byteSize, blob.size);
  assert.ok(Date.parse(body.expiresAt) > Date.now());
  return body;
}

const kling = (aspect_ratio) => ({
  model: "kling-2.5-turbo-pro",
  prompt: "cinematic drone shot over snowy mountains",
  klingParams: { duration: 5, aspect_ratio },
});
const images = (result) => result.images;
const video = (result) => [result.videoUrl];

const steps = {
  async quickstart() {
    const id = await submit("/v2/images/generate", {
      model: "midjourney",
      prompt: "a cinematic photo of a fox in autumn forest, golden hour",
      midjourneyParams: { aspect_ratio: "16:9" },
    });
    let seen = 0;
    const done = await waitFor(id, { onProgress: (now) => (seen += typeof now.status === "string" ? 1 : 0) });
    assert.ok(seen > 0);
    assert.equal(done.progress, 100);
    assert.equal(done.error, null);
    assert.equal(done.model, "midjourney");
    assert.ok(Number.isInteger(done.creditCost) && done.creditCost > 0);
    assert.ok(Date.parse(done.completedAt) >= Date.parse(done.createdAt));
    assert.equal(done.result.images.length, 4);
    await made(id, (result) => [...result.images, result.gridUrl]);
  },

  async images() {
    await made(
      await submit("/v2/images/generate", {
        model: "flux-1.1-pro",
        prompt: "an oil painting of a cat astronaut",
        fluxParams: { aspect_ratio: "16:9", output_format: "jpg" },
      }),
      images,
    );
    await made(
      await submit("/v2/images/upscale", {
        model: "topaz-image-upscale",
        topazUpscaleParams: { image: "https://example.com/cat.jpg", upscale_factor: 2 },
      }),
      images,
    );
    await made(
      await submit("/v2/images/edit", {
        model: "flux-fill-pro",
        fluxFillParams: {
          image: "https://example.com/photo.jpg",
          mask: "https://example.com/mask.png",
          prompt: "replace the sky with northern lights",
          mode: "inpaint",
        },
      }),
      images,
    );
    await made(
      await submit("/v2/images/background-remove", {
        model: "bria-bg-remove",
        briaBgRemoveParams: { image: "https://example.com/portrait.jpg" },
      }),
      images,
    );
  },

  async videos() {
    await made(await submit("/v2/videos/generate", kling("16:9")), video);
    await made(
      await submit("/v2/videos/upscale", {
        model: "topaz-video-upscale",
        topazVideoParams: { video: "https://cdn.example.com/clip.mp4", target_resolution: "1080p", target_fps: 30 },
      }),
      video,
    );
    await made(
      await submit("/v2/videos/edit", {
        model: "wan-2.7-videoedit",
        prompt: "change the colour grading to warm sunset",
        wan27VideoeditParams: { video: "https://cdn.example.com/clip.mp4" },
      }),
      video,
    );
  },

  /// The README's own sample of a video has a typing error, which the schema does not take (api/v2/CORE.md, "Oddities").
  async sampleOfTheReadme() {
    const { status, body } = await send("POST", "/v2/videos/generate", { body: kling("169") });
    assert.equal(status, 400);
    assert.equal(typeof body.error, "string");
    assert.deepEqual(Object.keys(body.details), ["klingParams.aspect_ratio"]);
    assert.equal(typeof body.details["klingParams.aspect_ratio"][0], "string");
  },

  async music() {
    const done = await made(
      await submit("/v2/music/generate", {
        model: "suno",
        prompt: "lo-fi hip-hop, mellow, rainy afternoon",
        sunoParams: { custom_mode: false, instrumental: true, model_version: "V5" },
      }),
      (result) => result.tracks.map((track) => track.audioUrl),
    );
    assert.equal(done.result.tracks.length, 2);
    for (const name of ["id", "audioUrl", "imageUrl", "title", "tags", "duration"])
      assert.ok(name in done.result.tracks[0], name);
  },

  async jobs() {
    const ids = [];
    for (let i = 0; i < 3; ++i)
      ids.push(await submit("/v2/images/generate", { model: i ? "flux-1.1-pro" : "midjourney", prompt: `fox ${i}` }));
    for (const id of ids) assert.equal((await waitFor(id)).status, "COMPLETED");
    const list = async (query) => {
      const { status, body } = await send("GET", "/v2/jobs", { query });
      assert.equal(status, 200, JSON.stringify(body));
      assert.equal(typeof body.hasMore, "boolean");
      assert.equal(body.hasMore, body.nextCursor !== null);
      return body;
    };
    const page = await list({ status: "COMPLETED", limit: 50 });
    assert.deepEqual(page.jobs.map((entry) => entry.id), ids.reverse()); // newest first
    assert.ok(page.jobs.every((entry) => entry.expired === false && !("input" in entry) && !("models" in page)));
    const found = [];
    let cursor;
    do {
      const part = await list({ limit: 2, ...(cursor ? { cursor } : {}), include_models: "true" });
      assert.deepEqual([...part.models].sort(), ["flux-1.1-pro", "midjourney"]);
      found.push(...part.jobs.map((entry) => entry.id));
      cursor = part.nextCursor;
    } while (cursor);
    assert.deepEqual(found, ids);
    assert.equal((await list({ status: "FAILED" })).jobs.length, 0);
    assert.equal((await list({ model: "midjourney", search: ids[2] })).jobs.length, 1);
    assert.equal((await send("GET", "/v2/jobs", { query: { limit: 101 } })).status, 400);
    assert.equal((await send("GET", "/v2/jobs", { query: { scope: "team" } })).status, 403);
  },

  async uploads() {
    const fromPath = await upload(new Blob([await readFile(file)]), basename(file));
    const fromBuffer = await upload(new Blob([await readFile(file)], { type: "image/png" }), "cat.png");
    assert.equal(fromPath.kind, "image");
    assert.equal(fromPath.contentType, "image/png"); // sniffed
    await made(
      await submit("/v2/images/edit", {
        model: "flux-fill-pro",
        fluxFillParams: { image: fromPath.url, mask: fromBuffer.url, prompt: "change colors", mode: "inpaint" },
      }),
      images,
    );
    const song = await upload(new Blob(["ID3", new Uint8Array(64)]), "upload");
    assert.deepEqual([song.kind, song.contentType], ["audio", "audio/mpeg"]);
    const form = new FormData();
    form.append("file", new Blob(["nothing that is known"]), "x.png");
    const refused = await send("POST", "/v2/uploads", { body: form });
    assert.equal(refused.status, 400);
    assert.equal(typeof refused.body.error, "string");
  },

  async models() {
    const all = (await send("GET", "/v2/models")).body.models;
    const pictures = (await send("GET", "/v2/models", { query: { modality: "image" } })).body.models;
    assert.ok(pictures.length > 0 && pictures.length < all.length);
    for (const { id, label, modality } of all) {
      assert.ok(id && label, id);
      assert.ok(["image", "video", "music"].includes(modality), modality);
    }
    assert.ok(pictures.every(({ modality }) => modality === "image"));
    assert.ok(pictures.some(({ id }) => id === "midjourney"));
  },

  async me() {
    const { status, body } = await send("GET", "/v2/me");
    assert.equal(status, 200);
    const { user, team, apiKey } = body;
    for (const text of [user.id, user.email, user.role, team.id, team.name, apiKey.id, apiKey.prefix])
      assert.equal(typeof text, "string");
    assert.ok(Number.isInteger(team.credits));
    assert.ok(key.startsWith(apiKey.prefix));
  },

  async idempotency() {
    const before = (await send("GET", "/v2/me")).body.team.credits;
    const body = { model: "midjourney", prompt: "a fox" };
    const options = { idempotencyKey: randomUUID() };
    const first = await submit("/v2/images/generate", body, options);
    assert.equal(await submit("/v2/images/generate", body, options), first);
    const done = await waitFor(first);
    assert.equal((await send("GET", "/v2/me")).body.team.credits, before - done.creditCost); // paid once
    const other = await send("POST", "/v2/images/generate", { body: { ...body, prompt: "a hen" }, ...options });
    assert.equal(other.status, 409);
    assert.equal(typeof other.body.error, "string");
  },

  async errors() {
    const generate = (body) => send("POST", "/v2/images/generate", { body });
    for (const apiKey of ["afk_wrong", "sandbox"]) {
      const refused = await send("GET", "/v2/me", { apiKey });
      assert.deepEqual([refused.status, typeof refused.body.error], [401, "string"]);
    }
    const invalid = await generate({ model: "midjourney", prompt: "a fox", fluxParams: { seed: 1 } });
    assert.equal(invalid.status, 400);
    assert.deepEqual(Object.keys(invalid.body.details), ["fluxParams"]);
    const poor = await generate({ model: "midjourney", prompt: "sandbox:402" });
    assert.equal(poor.status, 402);
    assert.ok(Number.isInteger(poor.body.creditsRequired) && Number.isInteger(poor.body.creditsAvailable));
    const busy = await generate({ model: "midjourney", prompt: "sandbox:429" });
    assert.equal(busy.status, 429);
    assert.ok(Number.parseInt(busy.retryAfter, 10) > 0, busy.retryAfter);
    assert.equal((await generate({ model: "midjourney", prompt: "sandbox:500" })).status, 500);
    const unknown = await send("GET", `/v2/jobs/${randomUUID()}`);
    assert.deepEqual([unknown.status, typeof unknown.body.error], [404, "string"]);
  },

  async failure() {
    const before = (await send("GET", "/v2/me")).body.team.credits;
    const done = await waitFor(await submit("/v2/images/generate", { model: "midjourney", prompt: "sandbox:fail" }));
    assert.equal(done.status, "FAILED");
    assert.equal(typeof done.error, "string");
    assert.equal(done.creditCost, 0);
    assert.ok(!("result" in done) || done.result === null);
    assert.equal((await send("GET", "/v2/me")).body.team.credits, before); // given back
  },

  async assets() {
    const created = await send("POST", "/v2/assets/create", {
      body: { url: "https://cdn.example.com/foo.mp4", type: "video" },
    });
    assert.deepEqual([created.status, typeof created.body.assetId], [201, "string"]);
    const asset = await send("GET", `/v2/assets/${encodeURIComponent(created.body.assetId)}`);
    assert.equal(asset.status, 200);
    assert.equal((await send("GET", "/v2/assets/unknown")).status, 404);
    assert.equal((await send("POST", "/v2/assets/create", { body: { url: "no address", type: "text" } })).status, 400);
    await made(
      await submit("/v2/videos/generate", {
        model: "seedance-2",
        prompt: "the same walk, at night",
        seedanceParams: { reference_video_urls: [`asset://${created.body.assetId}`] },
      }),
      video,
    );
  },
};

if (!steps[step]) throw new Error(`no step ${step}; there are: ${Object.keys(steps).join(" ")}`);
await steps[step]();
console.log(`ok ${step}`);
