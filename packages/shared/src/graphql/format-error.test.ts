import { GraphQLError } from 'graphql';
import { Conflict, InvalidInput, NotFound } from '../domain/errors';
import { describeError, formatErrorWith } from './format-error';

function formatted(original: Error, path: readonly string[] | undefined = ['household']) {
  const lines: object[] = [];
  const format = formatErrorWith({ error: (fields, message) => lines.push({ ...fields, message }) });
  const error = new GraphQLError(original.message, { path, originalError: original });
  return { answer: format(error.toJSON(), error), log: JSON.stringify(lines) };
}

const NIR = '185060757808412';

describe('bugs', () => {
  const rows: [string, Error][] = [
    [
      'a unique key',
      Object.assign(new Error(`duplicate key value: Key (nir)=(${NIR}) already exists.`), { code: '23505', detail: `(${NIR})` }),
    ],
    ['a value that is no number', Object.assign(new Error('invalid input syntax for type integer: "Dupont"'), { code: '22P02' })],
    [
      'a TypeORM error with its parameters',
      Object.assign(new Error(`bad ${NIR}`), { code: '23514', parameters: ['Dupont'], query: 'select' }),
    ],
    ['an error of our own that quotes a number', new Error(`no account for ${NIR} of anne.dupont@example.org`)],
  ];

  test.each(rows)('%s: the answer holds a reference, the log holds the reference, neither holds the row', (_name, error) => {
    const { answer, log } = formatted(error);
    expect(answer).toEqual({
      message: 'Internal server error',
      path: ['household'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', reference: expect.any(String) },
    });
    expect(log).toContain(String(answer.extensions?.reference));
    expect(JSON.stringify([answer, log])).not.toMatch(/185060757808412|Dupont|dupont/);
  });

  test('the log says what kind of error, which constraint and where in the code', () => {
    const error = Object.assign(new Error('duplicate key'), { code: '23505', constraint: 'lease_number_key', table: 'lease' });
    expect(describeError(error)).toMatchObject({ code: '23505', constraint: 'lease_number_key', table: 'lease' });
    expect(describeError(error).at).toEqual(expect.arrayContaining([expect.stringContaining('format-error.test')]));
  });

  test('a missing column keeps its message, which quotes no row', () => {
    const error = Object.assign(new Error('column "rent" does not exist'), { code: '42703' });
    expect(describeError(error)).toMatchObject({ message: 'column "rent" does not exist' });
  });

  test('something thrown that is no error is told by its type', () => {
    expect(describeError('Dupont')).toEqual({ type: 'string' });
  });
});

describe('refusals of the trade', () => {
  test('bad arguments are told with their path', () => {
    const { answer, log } = formatted(new InvalidInput('NOT_A_DATE', { path: ['from'] }));
    expect(answer).toMatchObject({
      extensions: { code: 'INVALID_INPUT', reason: 'NOT_A_DATE', path: ['from'] },
    });
    expect(log).toBe('[]');
  });

  test('what is absent and what is not readable look the same', () => {
    expect(formatted(new NotFound('Referral')).answer.extensions).toEqual({
      code: 'NOT_FOUND',
      reason: 'NOT_FOUND',
      path: [],
      parameters: { about: 'Referral' },
    });
  });

  test('a conflict keeps its reason', () => {
    expect(formatted(new Conflict('ALREADY_DECIDED')).answer.extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'ALREADY_DECIDED',
    });
  });
});

test('a mistake in the query keeps its code and its place', () => {
  const format = formatErrorWith({ error: () => undefined });
  const error = new GraphQLError('Cannot query field "x".', {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', stacktrace: ['at /srv/app.js'] },
  });
  expect(format(error.toJSON(), error)).toEqual({ message: 'Cannot query field "x".', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
});
