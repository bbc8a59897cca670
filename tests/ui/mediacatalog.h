// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace frameloom::test {

/// A generator with every kind of input, for tests of the form.
inline QByteArray mediaCatalog()
{
    return R"json({
  "generators": [
    { "id": "dreamer", "title": "Dreamer", "group": "image", "mark": "Dr", "order": 90 },
    { "id": "singer", "title": "Singer", "group": "music", "mark": "Si", "order": 10 },
    { "id": "duo", "title": "Duo", "group": "video", "mark": "Du", "order": 10 },
    { "id": "later", "title": "Later", "group": "video", "mark": "La", "order": 20,
      "notice": "Later needs an account of another kind.", "link": "https://example.org/later" }
  ],
  "uploads": {
    "small": { "path": "/dreamer-upload", "part": "image", "maxBytes": 60000 }
  },
  "operations": [
    { "id": "dreamer.remix", "generator": "dreamer", "title": "Remix", "order": 10, "form": true,
      "request": { "path": "/dreamer-remix" },
      "parameters": { "type": "object", "additionalProperties": false, "required": ["image_url"],
        "properties": { "prompt": { "type": "string", "maxLength": 40 },
                        "image_url": { "type": "string", "pattern": "^https?://" } } },
      "fields": [
        { "name": "prompt", "label": "Prompt", "editor": "prompt" },
        { "name": "image_url", "label": "Picture", "editor": "media",
          "media": { "kind": "image", "send": "url", "upload": "small" } } ],
      "result": { "kind": "image", "family": "dreamer.pictures" },
      "prices": [{ "form": "flat", "amount": 2, "source": "test", "confidence": "high" }],
      "followUps": [
        { "operation": "dreamer.remix", "label": "Remix this…", "input": "image_url", "opensForm": true },
        { "operation": "dreamer.blend", "label": "Blend with…", "input": "image_urls", "opensForm": true, "preset": { "prompt": "x" } },
        { "operation": "dreamer.video", "label": "Restyle", "input": "video_url" } ] },
    { "id": "dreamer.blend", "generator": "dreamer", "title": "Blend", "order": 20, "form": true,
      "request": { "path": "/dreamer-blend" },
      "parameters": { "type": "object", "additionalProperties": false, "required": ["image_urls"],
        "properties": { "prompt": { "type": "string" },
                        "image_urls": { "type": "array", "minItems": 2, "maxItems": 5, "items": { "type": "string" } } } },
      "fields": [
        { "name": "image_urls", "label": "Pictures", "editor": "mediaList",
          "media": { "kind": "image", "send": "url", "upload": "small" } },
        { "name": "prompt", "label": "Prompt", "editor": "text" } ],
      "result": { "kind": "image", "family": "dreamer.pictures" } },
    { "id": "dreamer.video", "generator": "dreamer", "title": "Restyle", "order": 30, "form": true,
      "request": { "path": "/dreamer-video" },
      "parameters": { "type": "object", "additionalProperties": false, "required": ["video_url"],
        "properties": { "video_url": { "type": "string" } } },
      "fields": [
        { "name": "video_url", "label": "Video", "editor": "media", "media": { "kind": "video", "send": "url" } } ],
      "result": { "kind": "video", "family": "dreamer.video" } },
    { "id": "dreamer.flux", "generator": "dreamer", "title": "Flux", "order": 40, "form": true,
      "request": { "path": "/dreamer-flux" },
      "parameters": { "type": "object", "additionalProperties": false, "required": ["prompt", "model"],
        "properties": {
          "prompt": { "type": "string", "minLength": 1 },
          "model": { "type": "string", "enum": ["pro", "ultra", "dev"] },
          "raw": { "type": "boolean" },
          "aspect_ratio": { "type": "string", "pattern": "^[1-9][0-9]*:[1-9][0-9]*$", "maxLength": 16 },
          "shape": { "type": "string", "enum": ["ASPECT_1_1", "ASPECT_16_9", "ASPECT_9_16"] },
          "steps": { "type": "integer", "minimum": 1, "maximum": 50 },
          "interval": { "type": "integer", "minimum": 1, "maximum": 4 },
          "seed": { "type": "integer", "minimum": 0, "maximum": 4294967295 },
          "image_prompt": { "type": "string" } } },
      "fields": [
        { "name": "prompt", "label": "Prompt", "editor": "prompt" },
        { "name": "model", "label": "Model", "initial": "pro" },
        { "name": "raw", "label": "Raw", "when": { "model": ["ultra"] } },
        { "name": "aspect_ratio", "label": "Aspect ratio", "editor": "aspectRatio", "choices": ["1:1", "3:2"], "when": { "model": ["ultra"] } },
        { "name": "shape", "label": "Shape", "when": { "aspect_ratio": [""] } },
        { "name": "steps", "label": "Steps", "when": { "model": ["pro", "dev"] } },
        { "name": "interval", "label": "Interval", "when": { "model": ["pro"] }, "advanced": true },
        { "name": "seed", "label": "Seed", "editor": "seed" },
        { "name": "image_prompt", "label": "Image prompt", "editor": "media",
          "media": { "kind": "image", "send": "base64", "minSide": 16, "maxSide": 1440 } } ],
      "result": { "kind": "image", "family": "dreamer.pictures" } },
    { "id": "singer.sing", "generator": "singer", "title": "Sing", "order": 10, "form": true,
      "request": { "path": "/singer-sing" },
      "parameters": { "type": "object", "additionalProperties": false,
        "properties": { "lyrics": { "type": "string", "maxLength": 5000 }, "tags": { "type": "string", "maxLength": 200 },
                        "seed": { "type": "string" } } },
      "fields": [
        { "name": "lyrics", "label": "Lyrics", "editor": "lyrics" },
        { "name": "tags", "label": "Tags", "editor": "tags" },
        { "name": "seed", "label": "Seed", "editor": "seed" } ],
      "result": { "kind": "audio", "family": "singer.songs", "pictures": 2 },
      "followUps": [
        { "operation": "singer.extend", "label": "Extend", "preset": { "continue_at": 30 } },
        { "operation": "dreamer.remix", "label": "Remix the cover…", "input": "image_url", "opensForm": true } ] },
    { "id": "singer.extend", "generator": "singer", "title": "Extend", "order": 20, "form": true,
      "request": { "path": "/singer-extend" },
      "parameters": { "type": "object", "additionalProperties": false, "required": ["parent_task_id"],
        "properties": { "parent_task_id": { "type": "string" }, "song_id": { "type": "string" },
                        "continue_at": { "type": "number", "minimum": 0 } } },
      "fields": [
        { "name": "parent_task_id", "label": "Song", "editor": "parent" },
        { "name": "continue_at", "label": "Continue at", "editor": "position" } ],
      "parent": { "parameter": "parent_task_id", "families": ["singer.songs"], "itemParameter": "song_id", "itemFamilies": ["singer.songs"] },
      "result": { "kind": "audio", "family": "singer.songs", "pictures": 2 } },
    { "id": "singer.go-on", "generator": "singer", "title": "Go on", "order": 30, "form": true,
      "request": { "path": "/singer-go-on" },
      "parameters": { "type": "object", "additionalProperties": false, "required": ["continue_song_id"],
        "properties": { "continue_song_id": { "type": "string" } } },
      "fields": [ { "name": "continue_song_id", "label": "Song", "editor": "parent" } ],
      "parent": { "parameter": "continue_song_id", "families": ["singer.songs"], "takes": "item" },
      "result": { "kind": "audio", "family": "singer.songs", "pictures": 2 } },
    { "id": "duo.make", "generator": "duo", "variant": "original", "title": "Make", "order": 10, "form": true,
      "request": { "path": "/duo-make" },
      "parameters": { "type": "object", "properties": { "prompt": { "type": "string" } } },
      "fields": [ { "name": "prompt", "label": "Prompt", "editor": "prompt" } ],
      "result": { "kind": "video", "family": "duo.video" },
      "prices": [{ "form": "flat", "amount": 2, "source": "test", "confidence": "high" }] },
    { "id": "duo.stretch", "generator": "duo", "variant": "original", "title": "Stretch", "order": 20, "form": true,
      "request": { "path": "/duo-stretch" },
      "parameters": { "type": "object", "properties": { "prompt": { "type": "string" } } },
      "fields": [ { "name": "prompt", "label": "Prompt", "editor": "prompt" } ],
      "result": { "kind": "video", "family": "duo.video" } },
    { "id": "duo-pro.make", "generator": "duo", "variant": "pro", "title": "Make (pro)", "order": 110, "form": true,
      "request": { "path": "/pro/duo-make", "host": "pro" },
      "parameters": { "type": "object", "properties": { "prompt": { "type": "string" } } },
      "fields": [ { "name": "prompt", "label": "Prompt", "editor": "prompt" } ],
      "result": { "kind": "video", "family": "duo.video" } }
  ]
})json";
}

} // namespace frameloom::test
