import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { cacheFacts } from './cacheFacts.ts';
import { markdown } from './markdown.ts';

const server = process.env.QPLET_SERVER ?? 'http://localhost:5000';

// `npm run dev` serves the page at port 5173 and passes requests on to the GraphQL server.
export default defineConfig({
  plugins: [react(), cacheFacts(), markdown()],
  // The built page works below any path.
  base: './',
  build: { target: 'es2022', cssTarget: ['chrome125', 'firefox125', 'safari17.5'], chunkSizeWarningLimit: 600 },
  server: {
    // The pages of `docs/` are shown too.
    fs: { allow: ['../..'] },
    proxy: {
      '/graphql': { target: server, ws: true, changeOrigin: true },
      '/uploads': { target: server, changeOrigin: true },
      '/media-assets': { target: server, changeOrigin: true },
      '/sample-media': { target: server, changeOrigin: true },
      '/calendar-feeds': { target: server, changeOrigin: true },
      '/welcome': { target: server, changeOrigin: true },
    },
  },
});
