import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The server that `npm run dev` passes requests on to.
const server = process.env['REEVE_SERVER'] ?? 'https://127.0.0.1:8443';

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2023',
    outDir: 'dist',
    manifest: 'manifest.json',
    // Everything is a file of its own: the content security policy allows no other.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: Object.fromEntries(
      ['/signin', '/signout', '/session', '/api', '/adminapi', '/access', '/openapi.json'].map((path) => [
        path,
        {
          target: server,
          secure: false,
          // The server takes changes from its own pages only, and its cookie from its own address.
          changeOrigin: true,
          headers: { origin: server },
        },
      ]),
    ),
  },
});
