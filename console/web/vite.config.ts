import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2023',
    // fonts stay files: the content policy allows no data: fonts
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
  },
  server: { proxy: { '/api': 'http://localhost:8080', '/logout': 'http://localhost:8080' } },
  test: { environment: 'node', css: true, testTimeout: 30_000 },
});
