/** Lets so many work at once; the others wait in the order in which they came. */
export function atMost(count: number): <Answered>(work: () => Promise<Answered>) => Promise<Answered> {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
