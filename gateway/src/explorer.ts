import type { RequestHandler } from 'express';
import { randomBytes } from 'node:crypto';

const WELCOME = `# Paste an access token under "Headers" below (\`npm run token -- rental-manager\` prints one), then run a query.
query Organisations {
  __typename
}
`;

/**
 * The page on which a person tries the graph. It is one document that asks no other server for anything: scripts, styles and fonts come
 * with it, and its content security policy lets it talk to this gateway only.
 */
export function explorer(endpoint: string): RequestHandler {
  let made: Promise<Page> | null = null;
  return async (_request, response) => {
    const { before, after } = await (made ??= makePage(endpoint));
    const nonce = randomBytes(16).toString('base64');
    response.set('content-security-policy', policy(nonce)).type('html').send(`${before}<script nonce="${nonce}"${after}`);
  };
}

interface Page {
  /** Up to its script, which gets another nonce each time. */
  readonly before: string;
  readonly after: string;
}

/** Loaded for the first person who opens it: it takes more than half a second, for which a restarting gateway would answer nobody. */
async function makePage(endpoint: string): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const page = renderGraphiQL({
    endpoint,
    title: 'Passerelle',
    defaultQuery: WELCOME,
    headers: JSON.stringify({ authorization: 'Bearer paste-your-token-here' }, null, 2),
    defaultEditorToolsVisibility: 'headers',
    shouldPersistHeaders: false,
  });
  const tag = page.indexOf('<script>', page.indexOf('<div id="root">'));
  return { before: page.slice(0, tag), after: page.slice(tag + '<script'.length) };
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    // The editor writes its colours into style elements and runs its language services in workers made from strings.
    "style-src 'unsafe-inline'",
    'worker-src blob:',
    'font-src data:',
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
