// Draws the icons: an open ring, the beginning of a piece. Run `node icons/make.mjs`; needs nothing but Node.
import { writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';

const TABLE = Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});
const crc = (bytes) => ~bytes.reduce((c, b) => TABLE[(c ^ b) & 255] ^ (c >>> 8), -1) >>> 0;
const chunk = (name, data) => {
  const body = Buffer.concat([Buffer.from(name), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length);
  body.copy(out, 4);
  out.writeUInt32BE(crc(body), body.length + 4);
  return out;
};

/** How much of a point the drawing covers, and in which colour. */
function colour(x, y) {
  const corner = Math.hypot(Math.max(Math.abs(x) - 0.58, 0), Math.max(Math.abs(y) - 0.58, 0));
  if (corner > 0.38) return [0, 0, 0, 0];
  const far = Math.hypot(x, y);
  const angle = Math.atan2(y, x);
  const ring = far > 0.34 && far < 0.56 && !(angle > -0.95 && angle < -0.15);
  const dot = Math.hypot(x - 0.42, y + 0.32) < 0.13;
  return ring || dot ? [255, 255, 255, 255] : [68, 80, 196, 255];
}

for (const size of [16, 32, 48, 128]) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  const n = 6;
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const sum = [0, 0, 0, 0];
      for (let i = 0; i < n * n; i++) {
        const [r, g, b, a] = colour(((x + ((i % n) + 0.5) / n) / size) * 2 - 1, ((y + (Math.floor(i / n) + 0.5) / n) / size) * 2 - 1);
        sum[0] += (r * a) / 255; sum[1] += (g * a) / 255; sum[2] += (b * a) / 255; sum[3] += a;
      }
      const at = y * (size * 4 + 1) + 1 + x * 4;
      const cover = sum[3] / 255;
      rows.set(cover ? [sum[0] / cover, sum[1] / cover, sum[2] / cover, sum[3] / (n * n)].map(Math.round) : [0, 0, 0, 0], at);
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  writeFileSync(new URL(`${size}.png`, import.meta.url), Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]));
}
