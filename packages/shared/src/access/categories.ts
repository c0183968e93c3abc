/** Kinds of data about a household. A table of class household names one; its policy opens it to holders of that category only. */
export const CATEGORIES = [
  'IDENTITY',
  'RESOURCES',
  'REFERRAL',
  'HOME',
  'HOUSING_REQUEST',
  'RENT',
  'SUPPORT_STATUS',
  'SUPPORT_FILE',
  'NOTES',
  'HEALTH',
] as const;
export type Category = (typeof CATEGORIES)[number];

/**
 * Why an organisation may see a household. TENANCY: its landlord. ASSESSMENT: the association that is to answer a referral. SUPPORT: the
 * association that supports it. SETTLEMENT: the landlord of a tenant who left, until the account is settled [solde du compte du
 * locataire sorti] (docs/decisions/0008).
 */
export const PURPOSES = ['TENANCY', 'ASSESSMENT', 'SUPPORT', 'SETTLEMENT'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What each purpose of an access grant opens; `ownRowsOnly`: only rows that name the organisation as their landlord. */
export const PURPOSE_CATEGORIES: Readonly<Record<Purpose, { readonly categories: readonly Category[]; readonly ownRowsOnly: boolean }>> = {
  TENANCY: {
    categories: ['IDENTITY', 'RESOURCES', 'REFERRAL', 'HOME', 'HOUSING_REQUEST', 'RENT', 'SUPPORT_STATUS'],
    ownRowsOnly: true,
  },
  ASSESSMENT: { categories: ['IDENTITY', 'RESOURCES', 'REFERRAL', 'HOME', 'RENT', 'HEALTH'], ownRowsOnly: false },
  SUPPORT: { categories: CATEGORIES, ownRowsOnly: false },
  SETTLEMENT: { categories: ['IDENTITY', 'HOME', 'RENT', 'REFERRAL'], ownRowsOnly: true },
};
