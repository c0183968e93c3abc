import type { Id } from '@passerelle/shared/domain/ids';
import type { HeardFact, Touched } from './facts';

/** Who is touched by an id, without asking everybody. */
export interface TouchIndex<Watcher> {
  /** Takes the place of what was said of the watcher before. */
  set(watcher: Watcher, touched: Touched): void;
  remove(watcher: Watcher): void;
  touchedBy(fact: HeardFact): Set<Watcher>;
}

export function touchIndex<Watcher>(): TouchIndex<Watcher> {
  const known = new Map<Watcher, Touched>();
  const asking = new Map<Id, Set<Watcher>>();
  const showing = new Map<Id, Set<Watcher>>();

  function remove(watcher: Watcher): void {
    const touched = known.get(watcher);
    known.delete(watcher);
    for (const id of touched?.asked ?? []) take(asking, id, watcher);
    for (const id of touched?.shown ?? []) take(showing, id, watcher);
  }

  return {
    set(watcher, touched) {
      remove(watcher);
      known.set(watcher, touched);
      for (const id of touched.asked) put(asking, id, watcher);
      for (const id of touched.shown) put(showing, id, watcher);
    },
    remove,
    touchedBy: ({ about, named }) =>
      new Set([...named.flatMap((id) => [...(asking.get(id) ?? [])]), ...about.flatMap((id) => [...(showing.get(id) ?? [])])]),
  };
}

function put<Watcher>(map: Map<Id, Set<Watcher>>, id: Id, watcher: Watcher): void {
  const watchers = map.get(id);
  if (watchers === undefined) map.set(id, new Set([watcher]));
  else watchers.add(watcher);
}

function take<Watcher>(map: Map<Id, Set<Watcher>>, id: Id, watcher: Watcher): void {
  const watchers = map.get(id);
  watchers?.delete(watcher);
  if (watchers?.size === 0) map.delete(id);
}
