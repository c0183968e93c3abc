import { sendOnce, type Target } from './load';

/**
 * Twenty households as a programme manager reads them in the morning: who lives there, on what, who supports them, where, and how they stand
 * with the rent. Five fetches: referrals; support, housing-stock and finance at once; referrals again for the names of the referents.
 */
export const PAGE = `query HouseholdPage($after: String) {
  households(first: 20, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      registeredOn
      composition { persons dependentChildren members { role person { givenName familyName } } }
      resources { monthlyCents asOf }
      support { case { stage { code label } openedOn supportStartedOn referent { displayName } } }
      housing { currentHome { leaseNumber unitType rentCents serviceChargesCents address { street postcode city } } }
      finance {
        accounts { leaseNumber balanceCents arrears { missedTerms arrearsCents asOf } }
        plan { state debtCents signedOn }
        effortRate { basisPoints }
      }
    }
  }
}`;

export const HOUSEHOLDS_PER_PAGE = 20;

interface Answer {
  readonly data: { readonly households: { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string } } };
}

/** The bodies of the requests for all pages, the first page first. */
export async function pageBodies(target: Target): Promise<string[]> {
  const bodies: string[] = [];
  for (let after: string | null = null; ;) {
    const body: string = JSON.stringify({ operationName: 'HouseholdPage', query: PAGE, variables: { after } });
    bodies.push(body);
    const { pageInfo } = (JSON.parse(await sendOnce(target, body)) as Answer).data.households;
    if (!pageInfo.hasNextPage) return bodies;
    after = pageInfo.endCursor;
  }
}
