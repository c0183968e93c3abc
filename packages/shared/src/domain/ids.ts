import { randomUUID } from 'node:crypto';
import { InvalidInput } from './errors';

/** An opaque identifier made in Node, never by the database and never from what it names. */
export type Id = string;

export type HouseholdId = Id;
export type OrganisationId = Id;
export type ReferralId = Id;

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function newId(): Id {
  return randomUUID();
}

export function isId(text: string): boolean {
  return SHAPE.test(text);
}

export function id(text: string, path: readonly string[] = []): Id {
  if (!isId(text)) {
    throw new InvalidInput('NOT_AN_ID', { path });
  }
  return text;
}
