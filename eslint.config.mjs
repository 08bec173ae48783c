import { readFileSync } from 'node:fs';
import path from 'node:path';
import importX from 'eslint-plugin-import-x';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const rooms = JSON.parse(readFileSync(new URL('test/meta/rooms.json', import.meta.url), 'utf8'));

/** What each house may not enter; within a house, a room may enter only what the table of rooms allows it. */
const zones = [
  { target: './shared', from: ['./server', './admin', './client', './test'] },
  { target: './server', from: ['./admin', './client', './test'] },
  { target: './admin', from: ['./server', './client', './test'] },
  { target: './client', from: ['./server', './admin', './test'] },
  ...Object.entries(rooms).map(([room, mayEnter]) => {
    const house = path.posix.dirname(room);
    const inside = [room, ...mayEnter].filter((place) => place.startsWith(`${house}/`));
    return {
      target: `./${room}`,
      from: `./${house}`,
      except: inside.map((place) => `./${path.posix.relative(house, place)}`),
    };
  }),
];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      '**/node_modules/**',
      '.cache/**',
      'test/app/build/**',
      'test/app/.strapi/**',
      'test/app/public/**',
      'test/app/types/**',
      'docs/**',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { maxDepth: 6 }],
      'import-x/no-default-export': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@strapi/*', 'react', 'react-*', 'node:*'],
              message: 'shared/ runs everywhere: no Strapi, no React, no Node.',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'require', 'window', 'document', 'strapi'],
    },
  },
  {
    // Strapi reads these by their default export.
    files: ['server/src/index.ts', 'admin/src/index.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    files: ['server/src/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'strapi', message: 'Take it as an argument.' }],
    },
  },
  { files: ['test/**/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['test/app/**/*.js'], languageOptions: { globals: { ...globals.node, strapi: 'readonly' } } }
);
