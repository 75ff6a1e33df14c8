/**
 * Bundle the scripts and styles of all pages into the folder given as the argument.
 *
 * Each file's name has the hash of its content, so a browser may keep it for ever; text files lie
 * beside their copies in brotli and gzip. names.json maps "chat.js" to its present name.
 */

import { copyFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";

const [, , folder] = process.argv;
const WIDGET = "handlers/webchat/widget";
const CHAT = [`${WIDGET}/chat.js`];
const OTHERS = [
  `${WIDGET}/chat.css`,
  `${WIDGET}/icon.svg`,
  `${WIDGET}/icon_180.png`,
  `${WIDGET}/icon_192.png`,
  `${WIDGET}/icon_512.png`,
  "bot/pages/static/pages.css",
  "bot/pages/static/pages.js",
  "bot/console/static/console.css",
  "bot/console/static/console.js",
];
const COMPRESSED = [".js", ".css", ".svg"];
const names = {};

async function bundle(entryPoints, splitting) {
  const { metafile } = await build({
    entryPoints,
    splitting,
    outdir: folder,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    loader: { ".svg": "copy", ".woff2": "file", ".png": "copy" },
    logLevel: "warning",
    metafile: true,
  });
  for (const [path, { entryPoint }] of Object.entries(metafile.outputs)) {
    if (entryPoints.includes(entryPoint)) names[basename(entryPoint)] = basename(path);
  }
}

await bundle(CHAT, true);
// Apart: what two entries share would be a file of its own, and a further round trip.
await bundle(OTHERS, false);
writeFileSync(join(folder, "names.json"), JSON.stringify(names));
// The licence of the font goes with it; that of Leaflet stands in its file.
copyFileSync("node_modules/@fontsource/be-vietnam-pro/LICENSE", join(folder, "font-LICENSE"));

for (const name of readdirSync(folder).filter((one) => COMPRESSED.includes(extname(one)))) {
  const content = readFileSync(join(folder, name));
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content));
  writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
}
