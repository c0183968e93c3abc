/** Sizes that the HTTP edge accepts. The gateway's are for people; a subgraph's are for the gateway, whose fetches are larger. */
export const LIMITS = {
  /** Body that a client may send to the gateway: a rent file of 90 KB with every field quoted, and its quotes and line ends escaped in JSON, fits. */
  clientBody: '256kb',
  /** Body that the gateway may send to a subgraph: 100 KB would hold only some 1,380 representations of a household. */
  subgraphBody: '2mb',
  /** Tokens of a client's document; the parser stops there. */
  clientTokens: 2_000,
  /** Tokens of a fetch: a client's fragments come expanded. */
  subgraphTokens: 20_000,
  /** Errors after which validation stops, so that a document full of mistakes is not judged to its end. */
  validationErrors: 5,
} as const;
