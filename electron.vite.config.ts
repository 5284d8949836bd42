import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What pdf.js loads on demand, by these names: character maps, standard fonts, picture decoders, colour profiles. */
export const PDF_ASSETS = ['cmaps', 'standard_fonts', 'wasm', 'iccs'];

const pdfAssets = {
  name: 'pdf-assets',
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): void }) {
    for (const folder of PDF_ASSETS) {
      const source = here(`node_modules/pdfjs-dist/${folder}/`);
      for (const name of readdirSync(source)) {
        this.emitFile({ type: 'asset', fileName: `pdf/${folder}/${name}`, source: readFileSync(source + name) });
      }
    }
  },
};

/** Addresses of places are paths (`/cases/…/records`), so the page names its own files from the root; electron-vite would not. */
const fromTheRoot = { name: 'from-the-root', config: () => ({ base: '/' }) };

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // devDependencies are built in: to find and read hundreds of modules one by one would cost every start more than the work itself
      // (drizzle-orm alone, whose large package.json Node reads for each of its 130, a second and 150 MB).
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          main: here('electron/main.ts'),
          start: here('electron/start.ts'),
          cli: here('electron/cli.ts'),
          'browser-host': here('electron/browser-host.ts'),
          'workers/reading': here('electron/workers/reading.ts'),
          'workers/sample': here('electron/workers/sample.ts'),
          'workers/watchdog': here('electron/workers/watchdog.ts'),
          'workers/packet': here('electron/workers/packet.ts'),
          'workers/printouts': here('electron/workers/printouts.ts'),
          'workers/reseal': here('electron/workers/reseal.ts'),
          'workers/vault-check': here('electron/workers/vault-check.ts'),
          'workers/backup': here('electron/workers/backup.ts'),
        },
        output: { entryFileNames: '[name].js', format: 'es' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    build: {
      outDir: here('out/renderer'),
      minify: true,
      // Fonts as files: the page's policy takes none from `data:`.
      assetsInlineLimit: 0,
      rolldownOptions: { input: here('renderer/index.html') },
    },
    plugins: [react(), pdfAssets, fromTheRoot],
  },
});
