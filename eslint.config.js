import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
  {
    ignores: [
      'node_modules',
      'build',
      'test-results',
      '.svelte-kit',
      'static',
      'src/lib/formats/*/fixtures',
      'tests/beamtimes'
    ]
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, __APP_VERSION__: 'readonly' } },
    rules: {
      'no-undef': 'off',
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-object-type': 'off',
      // Hash routing: addresses are made by address/places.ts, which is tested.
      'svelte/no-navigation-without-resolve': 'off',
      // State is $state.raw, replaced whole: a Map or Set that is filled once is no state.
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-at-html-tags': 'error'
    }
  },
  {
    files: ['src/**'],
    ignores: ['src/lib/base/browser-memory.ts'],
    rules: {
      // It may throw: recall and remember of base/browser-memory.ts do not.
      'no-restricted-globals': ['error', 'localStorage', 'sessionStorage'],
      'no-restricted-properties': ['error', { object: 'window', property: 'localStorage' }]
    }
  },
  {
    files: ['src/routes/**', 'src/lib/components/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'AssignmentExpression > MemberExpression.left > Identifier.object',
          'AssignmentExpression > MemberExpression.left > MemberExpression.object > PrivateIdentifier.property'
        ].map((holder) => ({
          selector: `${holder}[name=/^(open|desk|storage|triage|ranking|preferences|shelf)$/]`,
          message: 'The session is read-only outside of it: call a verb.'
        }))
      ]
    }
  },
  {
    files: ['src/**/*.ts'],
    languageOptions: { parserOptions: { project: './tsconfig.json' } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error'
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
  },
  {
    files: ['scripts/**', 'tests/**', '*.config.*'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' }
  }
);
