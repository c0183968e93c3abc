/** What a command of the operator says no to, at his terminal and in English; it never reaches the graph. */
export class OperatorRefusal extends Error {
  readonly reason: string;
  /** Option or argument that it is about, where there is one. */
  readonly path: readonly string[];
  readonly remedy: string;

  constructor(reason: string, message: string, { path = [], remedy }: { readonly path?: readonly string[]; readonly remedy: string }) {
    super(message);
    this.name = 'OperatorRefusal';
    this.reason = reason;
    this.path = path;
    this.remedy = remedy;
  }
}
