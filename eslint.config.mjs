import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'data/', '**/*.generated.ts']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false, fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-param-reassign': 'error',
      // The native module is loaded only where it is wanted.
      '@typescript-eslint/no-require-imports': ['error', { allow: ['^@grafeo-db/js$'] }],
      // A function that belongs to an interface of promises may have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Objects here are closures: their functions need no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // A signal's reason is passed on as it is.
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      // The enums of graphql are their words.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Values of rows are told apart at run time.
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      // The libraries hand over `any`.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Tests look into answers of many shapes.
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
  {
    // Plain scripts of Node: what the compiler checks elsewhere is checked here.
    files: ['**/*.{js,mjs}'],
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-unused-vars': 'error',
      'no-undef': 'error',
      'no-unreachable': 'error',
    },
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', require: 'readonly', module: 'writable', __dirname: 'readonly' },
    },
  },
);
