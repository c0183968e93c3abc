const js = require('@eslint/js');
const tseslint = require('typescript-eslint');

/** Sizes of style: a function fits a screen, a file is read in one sitting, four parameters are an object. */
const sizes = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 70 }],
  'max-params': ['error', 3],
  complexity: ['error', 15],
  'max-depth': ['error', 3],
};

const habits = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-console': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
  'no-restricted-syntax': [
    'error',
    { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a name is searched for and kept.' },
    { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that holds it.' },
  ],
};

const types = {
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false, arguments: false, properties: false } }],
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/only-throw-error': 'error',
};

/** The clock comes in through `tx.clock`, so that a test can set the day. */
const noClock = {
  'no-restricted-syntax': [
    ...habits['no-restricted-syntax'],
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The day comes from tx.clock.' },
    { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'The day comes from tx.clock.' },
  ],
};

module.exports = tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.data/', 'coverage/', '**/*.generated.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: { 'no-undef': 'off', 'no-control-regex': 'off', ...sizes, ...habits, ...types },
  },
  { files: ['services/*/src/{domain,use-cases,facts,graphql}/**/*.ts'], ignores: ['**/*.test.ts'], rules: noClock },
  {
    files: ['**/*.test.ts', '**/test/**/*.ts', '**/testing/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-params': 'off', complexity: 'off' },
  },
  { files: ['scripts/**', 'test/**'], rules: { 'no-console': 'off' } },
  // A process that cannot start says why before there is a logger.
  { files: ['**/main.ts'], rules: { 'no-console': ['error', { allow: ['error'] }] } },
  // jest takes the default export of its two global hooks, and nothing else.
  { files: ['test/setup/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
      },
    },
    rules: { ...sizes, 'prefer-const': 'error', eqeqeq: 'error' },
  },
  { files: ['**/*.js', '**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
);
