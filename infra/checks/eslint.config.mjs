import tseslint from 'typescript-eslint';
import { pureFiles } from './pure-files.mjs';

const server = ['{apps,libs,test,infra}/**/*.ts'];
const typescript = [...server, 'apps/web/**/*.tsx'];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.cache/**', 'coverage/**', 'data/**', '**/generated/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{mjs,cjs}', '**/*.mts'],
    extends: [tseslint.configs.recommended],
    rules: { eqeqeq: 'error' },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: typescript,
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: process.cwd() } },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // The compiler says the same (noUnusedLocals, noUnusedParameters), and once is enough.
      '@typescript-eslint/no-unused-vars': 'off',
    },
  },
  pureFiles,
);
