import { defineConfig } from 'rolldown';

const shared = {
  platform: 'node',
  external: [/^node:/],
  resolve: { conditionNames: ['node', 'import'] },
};

export default defineConfig([
  {
    ...shared,
    input: { grantlint: 'bin/grantlint.ts' },
    output: { dir: 'dist', format: 'esm', cleanDir: true, minify: true, chunkFileNames: '[name]-[hash].js' },
  },
]);
