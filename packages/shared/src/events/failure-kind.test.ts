import { Refused } from '../domain/errors';
import { failureKind } from './failure-kind';
import { Poison } from './poison';
import { HeldOff } from './rebuild-hold';

const coded = (code: string) => Object.assign(new Error('a message'), { code });

test.each([
  ['a poison fact', new Poison('no'), 'final'],
  ['a rule of the trade', new Refused('NO'), 'final'],
  ['a broken constraint', coded('23514'), 'final'],
  ['a bug', new TypeError('undefined is not a function'), 'final'],
  ['a thrown text', 'text', 'final'],
  ['a row that is there already', coded('23505'), 'retryable'],
  ['a deadlock', coded('40P01'), 'retryable'],
  ['a serialisation failure', coded('40001'), 'retryable'],
  ['a statement that took too long', coded('57014'), 'retryable'],
  ['a database that shuts down', coded('57P01'), 'connection'],
  ['a full disk', coded('53100'), 'connection'],
  ['a refused connection', coded('ECONNREFUSED'), 'connection'],
  ['a connection that ended', new Error('Connection terminated unexpectedly'), 'connection'],
  ['a rebuild at work', new HeldOff(), 'connection'],
  ['a pool without a free connection', new Error('timeout exceeded when trying to connect'), 'connection'],
])('%s is told from the others', (_what, error, kind) => {
  expect(failureKind(error)).toBe(kind);
});

test('the error inside an error of TypeORM decides', () => {
  expect(failureKind(Object.assign(new Error('query failed'), { driverError: coded('40P01') }))).toBe('retryable');
});
