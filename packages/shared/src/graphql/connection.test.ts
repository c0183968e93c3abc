import { newId } from '../domain/ids';
import { keyText, readPage, toConnection, type KeyKind } from './connection';

describe('pages of a list', () => {
  test.each([0, -1, 101, 2 ** 31, 1.5])('a page of %p rows is refused', (first) => {
    expect(() => readPage({ first }, { list: 'units' })).toThrow('FIRST_OUT_OF_RANGE');
  });

  test.each([
    '',
    'nonsense',
    Buffer.from('[1,2,3]').toString('base64url'),
    Buffer.from('{"a":1}').toString('base64url'),
    Buffer.from(JSON.stringify(['units', 'x\u0000y', newId()])).toString('base64url'),
  ])('the cursor %j is refused', (after) => {
    expect(() => readPage({ after }, { list: 'units' })).toThrow('CURSOR_INVALID');
  });

  test('a cursor of another list is refused', () => {
    const page = readPage({ first: 1 }, { list: 'units' });
    const { pageInfo } = toConnection([{ id: newId() }], page, ({ id }) => ({ key: 'k', id }));
    expect(() => readPage({ after: pageInfo.endCursor }, { list: 'cases' })).toThrow('CURSOR_INVALID');
  });

  test('the extra row tells that there is a next page and is not shown', () => {
    const rows = [newId(), newId(), newId()].map((id) => ({ id }));
    const connection = toConnection(rows, readPage({ first: 2 }, { list: 'units' }), ({ id }) => ({ key: 'a', id }));
    expect(connection.nodes).toEqual(rows.slice(0, 2));
    expect(connection.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const next = readPage({ first: 2, after: connection.pageInfo.endCursor }, { list: 'units' });
    expect(next.after).toEqual({ key: 'a', id: rows[1]?.id });
  });

  test.each<[KeyKind, string]>([
    ['date', '2026-02-30'],
    ['date', 'yesterday'],
    ['number', '12.5'],
    ['number', "1' or true"],
    ['date', ''],
  ])('a cursor forged with the %s %j is refused', (key, forged) => {
    const page = readPage({ first: 1 }, { list: 'accounts' });
    const { pageInfo } = toConnection([{ id: newId() }], page, ({ id }) => ({ key: forged, id }));
    expect(() => readPage({ after: pageInfo.endCursor }, { list: 'accounts', key })).toThrow('CURSOR_INVALID');
  });

  test.each<[KeyKind, string | number | null]>([
    ['date', '2026-11-30'],
    ['number', -1250],
    ['number', null],
    ['date', null],
  ])('a page goes on after a %s %j', (key, value) => {
    const [id, page] = [newId(), readPage({ first: 1 }, { list: 'accounts' })];
    const { pageInfo } = toConnection([{ id }], page, () => ({ key: keyText(value), id }));
    expect(readPage({ after: pageInfo.endCursor }, { list: 'accounts', key, nullable: true }).after).toEqual({ key: keyText(value), id });
  });
});
