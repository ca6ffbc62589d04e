import { gzipSync } from 'node:zlib';
import { defineConfig } from 'vitest/config';

const LARGEST = 30_000;

/** One script without dependencies: a site embeds it with a single tag. */
export default defineConfig({
  build: {
    target: 'es2022',
    lib: { entry: 'src/main.ts', formats: ['iife'], name: 'PasokhChat', fileName: () => 'widget.js' },
  },
  plugins: [
    {
      name: 'stays-small',
      generateBundle(_options, bundle) {
        const [script] = Object.values(bundle);
        const size = script?.type === 'chunk' ? gzipSync(script.code).length : 0;
        if (size > LARGEST) this.error(`the widget has ${size} bytes compressed, more than ${LARGEST}`);
      },
    },
  ],
});
