// The texts of the whole graph for screens, one file for each language: what values and acts are called, what refusals, warnings and
// errors say. They hold nothing about anybody, so they are served without a token and may be kept by whoever fetched them.
import { SERVICE_NAMES } from '@passerelle/shared/events/declare-fact';
import { refuse } from '@passerelle/shared/graphql/http';
import { LANGUAGES, mergeWords, readWords, SHARED_WORDS, type Language } from '@passerelle/shared/words';
import type { RequestHandler } from 'express';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** The gateway's own texts. The paths hold from src and from dist alike. */
export const GATEWAY_WORDS = join(__dirname, '../words');
const FOLDERS = [SHARED_WORDS, GATEWAY_WORDS, ...SERVICE_NAMES.map((name) => join(__dirname, '../../services', name, 'words'))];

/** A text that was mended is on the screens after this time at the latest. */
const FRESH_FOR_S = 300;

/** Answers `/words/<language>.json`; with 304 who has it already, with a typed 404 who asks for a language that is not spoken here. */
export function serveWords(): RequestHandler<{ readonly file: string }> {
  const files = new Map(LANGUAGES.map((language) => [`${language}.json`, wordsIn(language)]));
  return (request, response) => {
    const file = files.get(request.params.file);
    if (file === undefined) {
      refuse(response, { status: 404, code: 'NOT_FOUND', parameters: { about: 'LANGUAGE', languages: LANGUAGES.join(', ') } });
      return;
    }
    // Whatever the request says of languages, an address is one of them.
    response.removeHeader('vary');
    response.set({ etag: file.etag, 'cache-control': `public, max-age=${FRESH_FOR_S}`, 'content-language': file.language });
    response.type('json').send(file.body);
  };
}

function wordsIn(language: Language): { readonly language: Language; readonly body: string; readonly etag: string } {
  const body = JSON.stringify({ language, ...mergeWords(FOLDERS.map((folder) => readWords(folder, language))) });
  return { language, body, etag: `"${createHash('sha256').update(body).digest('base64url')}"` };
}
