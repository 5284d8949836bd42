import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          main: here('electron/main.ts'),
          serve: here('electron/serve.ts'),
          cli: here('electron/cli.ts'),
          'workers/reading': here('electron/workers/reading.ts'),
          'workers/rescue': here('electron/workers/rescue.ts'),
          'workers/packet': here('electron/workers/packet.ts'),
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
      rolldownOptions: { input: here('renderer/index.html') },
    },
    plugins: [react()],
  },
});
