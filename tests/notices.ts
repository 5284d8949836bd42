import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A package that ships with the program: installed beside it, or built into its files. */
interface Shipped {
  name: string;
  licence: string;
  copyright: string[];
}

interface LockEntry {
  license?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  dev?: boolean;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const file = join(root, 'THIRD-PARTY-NOTICES.md');

const HEAD = `# Third-party notices

Second Look is under the MIT licence (\`LICENSE\`). It ships with the packages below, each under its own licence. Made by
\`npm run notices\`; a test fails when a package is missing here.

Inside some of them are libraries in other languages:

| in | is | licence |
| --- | --- | --- |
| heic-decode → libheif-js | libheif and libde265, as WebAssembly | LGPL-3.0; loaded at run time from its own package and replaceable there; source at github.com/strukturag |
| sharp → @img/sharp-libvips-* | libvips and what it links | LGPL-3.0 and others, a shared library of its own; source at github.com/lovell/sharp-libvips |
| better-sqlite3 (better-sqlite3-multiple-ciphers) | SQLite; SQLite3 Multiple Ciphers | public domain; MIT |
| @napi-rs/canvas | Skia | BSD-3-Clause |
| @neslinesli93/qpdf-wasm | qpdf, libjpeg-turbo, zlib | Apache-2.0; BSD-3-Clause; zlib |
| pdfjs-dist | OpenJPEG, PDFium's JBIG2 decoder, Liberation and Foxit fonts, Adobe CMaps | BSD-2-Clause, BSD-3-Clause, Apache-2.0, OFL-1.1 |
| woff2-encoder | Google's woff2 and brotli | MIT |
| electron (the desktop program) | Chromium, Node.js | BSD-3-Clause and others: \`LICENSES.chromium.html\` beside the program |

The fonts (Source Sans 3, Source Serif 4, the Noto families, Unifont EX) are under the SIL Open Font License 1.1. They are embedded in
packets as subsets, which the licence allows for documents.
`;

/** Every shipped package by the lock file: installed ones, and those that bundled imports lead to. */
export function shippedPackages(): Shipped[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, LockEntry> };
  const entries = lock.packages;
  const shipped = new Set(Object.keys(entries).filter((path) => path.startsWith('node_modules/') && !entries[path]?.dev));
  const follow = (path: string | null): void => {
    if (!path || shipped.has(path)) return;
    shipped.add(path);
    const { dependencies, optionalDependencies } = entries[path] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) follow(nearest(entries, path, name));
  };
  for (const name of importsOfTheSources()) follow(nearest(entries, '', name));
  const found = [...shipped].map((path) => ({
    name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    licence: entries[path]?.license ?? 'see its package',
    copyright: copyrightOf(join(root, path)),
  }));
  return [...new Map(found.map((each) => [each.name, each])).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The path at which Node finds a package from another package. */
function nearest(entries: Record<string, LockEntry>, from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`;
    if (path in entries) return path;
    if (!folder) return null;
  }
}

function importsOfTheSources(): Set<string> {
  const sources = globSync('{renderer,shared,electron}/**/*.{ts,tsx}', { cwd: root });
  const imports = sources.flatMap((source) =>
    [...readFileSync(join(root, source), 'utf8').matchAll(/(?:from|import) '(@[^/']+\/[^/']+|[a-z][^/':]*)/g)].map(
      (found) => found[1] ?? '',
    ),
  );
  // The desktop program ships its own notices.
  return new Set(imports.filter((name) => name !== 'electron'));
}

/** The copyright lines of a package's license, as its authors wrote them. */
function copyrightOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const licence = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  if (!licence) return [];
  const lines = readFileSync(join(folder, licence), 'utf8').split('\n');
  return [
    ...new Set(lines.map((line) => line.trim()).filter((line) => /^((portions )?copyright (\(c\)|©|\d)|©|\(c\) )/i.test(line))),
  ].slice(0, 4);
}

/** The whole text: a table of shipped packages, then each license once. */
function notices(packages: Shipped[]): string {
  const row = ({ name, licence, copyright }: Shipped) =>
    `| ${name} | ${licence} | ${copyright.join('; ').replaceAll('|', '/')} |`;
  return `${HEAD}
## Packages

| package | licence | copyright |
| --- | --- | --- |
${packages.map(row).join('\n')}

## Licence texts

The text of each licence is in its package's folder under \`node_modules/\` (in the packaged program: under \`app.asar/node_modules/\`), and at
spdx.org/licenses under the name given above. The one that most of them share, MIT:

${readFileSync(join(root, 'node_modules/zod/LICENSE'), 'utf8').split('\n').slice(4).join('\n').trim()}
`;
}

if (import.meta.main) writeFileSync(file, notices(shippedPackages()));
