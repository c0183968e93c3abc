import { passwordsNeeded } from '@passerelle/shared/database/prepare';
import { SERVICE_NAMES } from '@passerelle/shared/events/declare-fact';

/**
 * Passwords of the database roles as a deployment gives them: `REFERRALS_APP_PASSWORD` for the role `referrals_app`, and so on. All or
 * none: with some missing, a role would get a password that its service does not know. Null when none is given.
 */
export function passwordsFromEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> | null {
  const entries = passwordsNeeded(SERVICE_NAMES).map((role) => ({ role, variable: `${role.toUpperCase()}_PASSWORD` }));
  const missing = entries.filter(({ variable }) => environment[variable] === undefined);
  if (missing.length === entries.length) return null;
  if (missing.length > 0) throw new Error(`These passwords are missing: ${missing.map(({ variable }) => variable).join(', ')}`);
  return Object.fromEntries(entries.map(({ role, variable }) => [role, environment[variable] ?? '']));
}
