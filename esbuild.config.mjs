// Bundles static/css into static/dist: one stylesheet, its fonts and its icons, under names that do not change
// (Django's manifest storage adds the fingerprint); and the scripts of public pages, each a module of its own.
import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import * as esbuild from "esbuild";

const outdir = "static/dist";

// Designsystemet draws its icons from data: addresses: files of them need no exception in the Content Security Policy.
const iconFiles = {
  name: "icon-files",
  setup(build) {
    build.onResolve({ filter: /^data:image\/svg\+xml/ }, ({ path }) => {
      const svg = decodeURIComponent(path.slice(path.indexOf(",") + 1));
      const name = `icon-${createHash("sha256").update(svg).digest("hex").slice(0, 8)}.svg`;
      return { path: name, namespace: "icon", pluginData: svg };
    });
    build.onLoad({ filter: /.*/, namespace: "icon" }, ({ pluginData }) => ({ contents: pluginData, loader: "file" }));
  },
};

const options = {
  entryPoints: {
    site: "static/css/site.css",
    error: "static/css/error.css",
    "search-suggestions": "static/js/search-suggestions.js",
  },
  format: "esm",
  outdir,
  bundle: true,
  minify: true,
  plugins: [iconFiles],
  loader: { ".woff2": "file", ".svg": "file" },
  assetNames: "assets/[name]",
  target: ["chrome111", "firefox115", "safari16.4"],
  logLevel: "info",
};

await rm(outdir, { recursive: true, force: true });
if (process.argv.includes("--watch")) {
  const context = await esbuild.context(options);
  await context.watch();
} else {
  await esbuild.build(options);
}
