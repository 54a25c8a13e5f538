import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.QPLET_SERVER ?? 'http://localhost:5000';

// `npm run dev` serves the page at port 5173 and passes requests on to the GraphQL server.
export default defineConfig({
  plugins: [react()],
  // The built page works below any path.
  base: './',
  build: { target: 'es2022', chunkSizeWarningLimit: 600 },
  server: {
    proxy: {
      '/graphql': { target: server, ws: true, changeOrigin: true },
      '/media-assets': { target: server, changeOrigin: true },
      '/sample-media': { target: server, changeOrigin: true },
    },
  },
});
