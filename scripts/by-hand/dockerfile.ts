// Reads the Dockerfile of this tree. It knows the instructions used there and refuses every other, so that nothing is skipped unseen.

export type Step =
  | { readonly kind: 'run'; readonly command: string }
  | { readonly kind: 'copy'; readonly from: string | null; readonly sources: readonly string[]; readonly target: string };

export interface Stage {
  readonly name: string;
  /** Name of an earlier stage, or of an image. */
  readonly base: string;
  readonly workdir: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly user: string | null;
  readonly command: readonly string[];
  readonly steps: readonly Step[];
}

type Draft = { -readonly [Key in keyof Stage]: Stage[Key] } & { steps: Step[] };

/** The stages in their order; a stage begins with what its base stage has. */
export function readDockerfile(text: string): Stage[] {
  const stages: Draft[] = [];
  const values = new Map<string, string>();
  for (const line of instructions(text)) {
    const [word = '', rest = ''] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1).trim()];
    if (word === 'ARG') values.set(...assignment(rest));
    else if (word === 'FROM') stages.push(stageFrom(replaceIn(rest, values), stages));
    else obey(stages.at(-1), word, rest);
  }
  return stages;
}

function instructions(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      if (/\\$|<<|--mount/.test(line)) throw new Error(`The Dockerfile is read here line by line, without mounts: ${line}`);
      return line;
    });
}

function stageFrom(rest: string, before: readonly Draft[]): Draft {
  const [base = '', , name = ''] = rest.split(' ');
  const known = before.find((stage) => stage.name === base);
  const { workdir = '/', environment = {}, user = null, command = [] } = known ?? {};
  return { name, base, workdir, environment, user, command, steps: [] };
}

function obey(stage: Draft | undefined, word: string, rest: string): void {
  if (stage === undefined) throw new Error(`The Dockerfile says ${word} before FROM.`);
  if (word === 'RUN') stage.steps.push({ kind: 'run', command: rest });
  else if (word === 'COPY') stage.steps.push(copyOf(rest));
  else if (word === 'WORKDIR') stage.workdir = rest;
  else if (word === 'ENV') stage.environment = { ...stage.environment, ...Object.fromEntries(rest.split(' ').map(assignment)) };
  else if (word === 'USER') stage.user = rest;
  else if (word === 'CMD') stage.command = JSON.parse(rest) as string[];
  else if (word !== 'STOPSIGNAL') throw new Error(`The Dockerfile says ${word}, which is not known here.`);
}

function copyOf(rest: string): Step {
  const [, from = null, paths = ''] = /^(?:--from=(\S+) )?(.*)$/.exec(rest) ?? [];
  const sources = paths.split(' ');
  return { kind: 'copy', from, target: sources.pop() ?? '', sources };
}

function assignment(text: string): [name: string, value: string] {
  return [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)];
}

function replaceIn(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{(\w+)\}/g, (whole, name: string) => values.get(name) ?? whole);
}
