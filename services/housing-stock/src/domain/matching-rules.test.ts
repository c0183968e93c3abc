import { householdCategory } from './matching-rules';

describe('household category', () => {
  test.each([
    [{ persons: 1, adults: 1, dependentChildren: 0 }, 1],
    [{ persons: 2, adults: 2, dependentChildren: 0 }, 2],
    [{ persons: 2, adults: 1, dependentChildren: 1 }, 3],
    [{ persons: 3, adults: 2, dependentChildren: 1 }, 3],
    [{ persons: 3, adults: 1, dependentChildren: 2 }, 4],
    [{ persons: 5, adults: 2, dependentChildren: 3 }, 5],
    [{ persons: 5, adults: 1, dependentChildren: 4 }, 6],
    [{ persons: 8, adults: 2, dependentChildren: 6 }, 6],
  ])('%j is in category %i', (size, category) => {
    expect(householdCategory(size).category).toBe(category);
  });
});
