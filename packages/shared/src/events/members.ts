import type { Subscribed } from './port';

/** Keeps a reader among those that end with the log; one that was stopped before is forgotten. */
export function keepMember(members: Set<Subscribed>, member: Subscribed): Subscribed {
  members.add(member);
  return {
    async stop() {
      await member.stop();
      members.delete(member);
    },
  };
}
