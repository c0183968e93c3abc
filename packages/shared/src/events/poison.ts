/** A fact that no retry can make right: its key is parked at once, and the others flow on. */
export class Poison extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Poison';
  }
}
