// Finds in the sources which codes are said and with which values: refusals, warnings, and what the door and the gateway answer. It asks the
// compiler for the types of what is written, so that a code that comes from a table or a condition is found as well. A service writes its
// codes where it says them; the kernel may pass on what it was given.
import { relative } from 'node:path';
import ts from 'typescript';

/** A code that a folder says. */
export interface SaidCode {
  /** Folder whose words say it: services/finance, packages/shared, gateway. */
  readonly folder: string;
  /** The code, and what it is about: `IN_THE_FUTURE.LEASE_END`. */
  readonly name: string;
  /** Names of the values that its text may name. */
  readonly values: readonly string[];
  /** File and line. */
  readonly place: string;
}

export interface Scan {
  readonly said: readonly SaidCode[];
  /** Places where the code or its values cannot be read. */
  readonly unreadable: readonly string[];
}

export const KERNEL = 'packages/shared';
/** What is said through these is said with a code and its details. */
const SAYERS: ReadonlySet<string> = new Set(['InvalidInput', 'Conflict', 'Refused', 'warning']);

/** Reads the sources of these folders under a root. */
export function scanSources(root: string, folders: readonly string[]): Scan {
  const patterns = folders.map((folder) => `${folder}/src/**/*`);
  const files = ts.sys.readDirectory(root, ['.ts'], ['**/node_modules'], patterns).map((path) => relative(root, path));
  const sources = files.filter((file) => !/\.test\.ts$|\.generated\.ts$|\/testing\//.test(file));
  const options = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.Node20,
    customConditions: ['source'],
    strict: true,
    types: [],
    noResolve: true,
  };
  const program = ts.createProgram(
    sources.map((file) => `${root}/${file}`),
    options,
  );
  const scans = sources.map((file) => scanFile(program, { file, source: program.getSourceFile(`${root}/${file}`) }));
  return { said: scans.flatMap(({ said }) => said), unreadable: scans.flatMap(({ unreadable }) => unreadable) };
}

/** A code and its details as an expression of the source says them. */
interface Utterance {
  readonly node: ts.Node;
  readonly codes: readonly string[] | null;
  readonly values: ReadonlyMap<string, ts.Node> | null;
}

function scanFile(program: ts.Program, { file, source }: { readonly file: string; readonly source: ts.SourceFile | undefined }): Scan {
  if (source === undefined) throw new Error(`${file} cannot be read.`);
  const read = readerOf(program.getTypeChecker());
  const folder = folderOf(file);
  const said: SaidCode[] = [];
  const unreadable: string[] = [];

  function note({ node, codes, values }: Utterance): void {
    const place = `${file}:${(source?.getLineAndCharacterOfPosition(node.getStart()).line ?? 0) + 1}`;
    const about = values?.get('about');
    const cases = about === undefined ? [''] : read.literals(about)?.map((each) => `.${each}`);
    if (codes === null || values === null || cases === undefined) {
      if (folder !== KERNEL) unreadable.push(`${place} says a code or values that cannot be read: write them where they are said.`);
      return;
    }
    for (const code of codes) for (const each of cases) said.push({ folder, name: `${code}${each}`, values: [...values.keys()], place });
  }

  function visit(node: ts.Node): void {
    const utterance = read.utterance(node);
    if (utterance !== null) note(utterance);
    ts.forEachChild(node, visit);
  }
  visit(source);
  return { said, unreadable };
}

function folderOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'gateway' ? first : `${first}/${second}`;
}

function readerOf(checker: ts.TypeChecker) {
  /** The texts that an expression can be; null when that is not known. */
  function literals(node: ts.Node): readonly string[] | null {
    const symbol = ts.isShorthandPropertyAssignment(node) ? checker.getShorthandAssignmentValueSymbol(node) : undefined;
    const type = symbol === undefined ? checker.getTypeAtLocation(node) : checker.getTypeOfSymbolAtLocation(symbol, node);
    const types = type.isUnion() ? type.types : [type];
    return types.every((each) => each.isStringLiteral()) ? types.map((each) => each.value) : null;
  }

  /** Values by name, from the object literal that holds them; none when there is no such object. */
  function valuesIn(node: ts.Node | undefined): ReadonlyMap<string, ts.Node> | null {
    if (node === undefined) return new Map();
    if (!ts.isObjectLiteralExpression(node)) return null;
    const entries = node.properties.map((property) => [property.name?.getText() ?? '', valueOf(property)] as const);
    return entries.some(([name]) => name === '') ? null : new Map(entries);
  }

  function parametersIn(details: ts.Node | undefined): ReadonlyMap<string, ts.Node> | null {
    const read = valuesIn(details);
    return read === null ? null : valuesIn(read.get('parameters'));
  }

  function call(node: ts.CallExpression | ts.NewExpression): Utterance | null {
    const [first, second] = node.arguments ?? [];
    const name = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText();
    if (first === undefined) return null;
    if (SAYERS.has(name)) return { node, codes: literals(first), values: parametersIn(second) };
    if (name === 'Forbidden') return { node, codes: ['FORBIDDEN'], values: new Map([['permission', first]]) };
    if (name === 'NotFound' || name === 'availableActionsOf') return { node, codes: ['NOT_FOUND'], values: new Map([['about', first]]) };
    return name === 'say' ? { node, codes: literals(first), values: valuesIn(second) } : null;
  }

  /** What `refuse` answers, and tables of it: an object with a code and its values. */
  function object(node: ts.ObjectLiteralExpression): Utterance | null {
    const properties = valuesIn(node);
    const [code, parameters] = [properties?.get('code'), properties?.get('parameters')];
    const codes = code === undefined || parameters === undefined ? null : literals(code);
    return codes === null ? null : { node, codes, values: valuesIn(parameters) };
  }

  return {
    literals,
    utterance(node: ts.Node): Utterance | null {
      if (ts.isCallExpression(node) || ts.isNewExpression(node)) return call(node);
      return ts.isObjectLiteralExpression(node) ? object(node) : null;
    },
  };
}

function valueOf(property: ts.ObjectLiteralElementLike): ts.Node {
  return ts.isPropertyAssignment(property) ? property.initializer : property;
}
