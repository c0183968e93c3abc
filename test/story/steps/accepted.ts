interface Answered {
  readonly refusals: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
}

/** The payload of an act that must not be refused. */
export function accepted<Payload extends Answered>(payload: Payload): Payload {
  const [refusal] = payload.refusals;
  if (refusal !== undefined) throw new Error(`Refused: ${refusal.code} at ${refusal.path.join('.') || 'the act'}: ${refusal.message}`);
  return payload;
}
