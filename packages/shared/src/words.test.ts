import fc from 'fast-check';
import { mergeWords, sayer, type WordsFile } from './words';

const EN: WordsFile = {
  labels: { Kind: { RENT: 'Rent' } },
  messages: {
    DEBT: { message: 'The debt is {debtCents, number, euros}.', remedy: 'Pay before {dueOn, date, day}.' },
    'DEBT.OLD': { message: 'The debt is {months, plural, one {# month} other {# months}} old.' },
    RATE: { message: 'The rate is {rateBasisPoints, number, rate}.' },
  },
};
const FR: WordsFile = {
  labels: { Kind: { RENT: 'Loyer' } },
  messages: {
    DEBT: { message: 'La dette est de {debtCents, number, euros}.', remedy: 'Payez avant le {dueOn, date, day}.' },
    'DEBT.OLD': { message: 'La dette a {months, plural, one {# mois} other {# mois}}.' },
    RATE: { message: 'Le taux est de {rateBasisPoints, number, rate}.' },
  },
};
const spaces = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  ['en', EN, 'The debt is €1,234.56.', 'Pay before November 25, 2026.', 'The rate is 27.5%.'],
  ['fr', FR, 'La dette est de 1 234,56 €.', 'Payez avant le 25 novembre 2026.', 'Le taux est de 27,5 %.'],
] as const)('amounts, dates and rates are written as a reader of %s writes them', (language, file, message, remedy, rate) => {
  const say = sayer(file, language);
  const said = say('DEBT', { debtCents: 123_456, dueOn: '2026-11-25' });
  expect([spaces(said?.message), spaces(said?.remedy ?? '')]).toEqual([message, remedy]);
  expect(spaces(say('RATE', { rateBasisPoints: 2_750 })?.message)).toBe(rate);
});

test('a code is said by its case, and by the code alone where the case has no text', () => {
  const say = sayer(EN, 'en');
  expect(say('DEBT', { about: 'OLD', months: 1 })).toEqual({ message: 'The debt is 1 month old.', remedy: null });
  expect(say('DEBT', { about: 'NEW', debtCents: 100, dueOn: '2026-11-25' })?.message).toBe('The debt is €1.00.');
  expect(say('OTHER')).toBeNull();
  expect(say('constructor')).toBeNull();
});

test('no amount loses a cent on its way into a sentence', () => {
  const say = sayer(EN, 'en');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (debtCents) => {
      const written = say('DEBT', { debtCents, dueOn: '2026-11-25' })?.message ?? '';
      return written.replace(/\D/g, '') === String(debtCents).padStart(3, '0');
    }),
  );
});

test('files of one language are put together whatever their order, and a text that two of them hold is refused', () => {
  const other: WordsFile = { labels: { Kind: { BENEFIT: 'Benefit' }, Act: { pay: 'Pay' } }, messages: { AWAY: { message: 'Away.' } } };
  expect(JSON.stringify(mergeWords([EN, other]))).toBe(JSON.stringify(mergeWords([other, EN])));
  expect(Object.keys(mergeWords([EN, other]).labels['Kind'] ?? {})).toEqual(['BENEFIT', 'RENT']);
  expect(() => mergeWords([EN, FR])).toThrow('Two files of words hold RENT');
});
