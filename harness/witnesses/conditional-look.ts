import { statSync } from 'node:fs';
import path from 'node:path';
import { isNotModified } from '../../fixtures/http/conditional';
import { refresh } from '../../solutions/30-conditional';
import { referenceGet } from './reference';
import { settled } from './settled';
import { page } from './site';
import type { Visit } from './web-looks';

const dayMs = 86_400_000;

/** 30: a copy is kept while it is good, and the server decides each condition as the fixture would. */
export async function conditional(visit: Visit): Promise<void> {
  const { found, url } = visit;
  const { etag, modified } = await validatorsOf(visit);
  const first = await refresh(url(page));
  found.same('The first copy', { notModified: first.notModified, etag: first.etag }, { notModified: false, etag });
  const copies = { 'the date': { modified }, 'an old date': { modified: new Date(Date.parse(modified) - dayMs).toUTCString() }, ...(etag !== undefined && { 'the tag': { etag }, 'another tag': { etag: '"old"' } }) };
  for (const [name, validators] of Object.entries(copies)) {
    const got = await refresh(url(page), { ...validators, body: Buffer.from('the copy') });
    const isGood = !/old|another/.test(name);
    found.same(`Asked with ${name}, notModified`, got.notModified, isGood);
    found.same(`Asked with ${name}, the body`, got.body, isGood ? Buffer.from('the copy') : first.body);
  }
  await sameDecisions(visit, { etag, modified });
}

async function validatorsOf({ found, url, site }: Visit): Promise<{ etag?: string; modified: string }> {
  const { headers } = await referenceGet(url(page));
  const modified = headers.get('last-modified')?.[0] ?? '';
  found.same('Last-Modified', modified, statSync(path.join(site.root, page)).mtime.toUTCString());
  const etag = headers.get('etag')?.[0];
  return { modified, ...(etag !== undefined && { etag }) };
}

// Whatever conditions there are, the status is the one that fixtures/http/conditional.ts gives for these validators.
async function sameDecisions({ found, url, server }: Visit, validators: { etag?: string; modified: string }): Promise<void> {
  for (const [name, fields] of Object.entries(conditionsFor(validators))) {
    const { status } = await referenceGet(url(page), fields);
    const expected = isNotModified(new Map(Object.entries(fields).map(([field, value]) => [field, [value]])), validators) ? 304 : 200;
    found.sameUnless(settled(server.name, name), `The status for ${name}, ${JSON.stringify(fields)}`, status, expected);
  }
}

function conditionsFor({ etag, modified }: { etag?: string; modified: string }): Record<string, Record<string, string>> {
  const [before, after] = [-dayMs, dayMs].map((ms) => new Date(Date.parse(modified) + ms).toUTCString()) as [string, string];
  const dates = {
    'the same date': { 'if-modified-since': modified },
    'an earlier date': { 'if-modified-since': before },
    'a later date': { 'if-modified-since': after },
    'a date in another form': { 'if-modified-since': new Date(Date.parse(modified)).toISOString() },
    'no date': { 'if-modified-since': 'yesterday' },
  };
  if (etag === undefined) return dates;
  const strong = etag.replace(/^W\//, '');
  return {
    ...dates,
    'the tag': { 'if-none-match': etag },
    'the tag made weak': { 'if-none-match': `W/${strong}` },
    'the tag without its quotes': { 'if-none-match': strong.slice(1, -1) },
    'a list with the tag': { 'if-none-match': `"a,b", W/"c" ,${etag}` },
    'a list without it': { 'if-none-match': '"a,b", W/"c"' },
    'a list with an empty member': { 'if-none-match': `, ,${etag}` },
    'a star': { 'if-none-match': '*' },
    'the tag, and an earlier date': { 'if-none-match': etag, 'if-modified-since': before },
    'another tag, and the same date': { 'if-none-match': '"old"', 'if-modified-since': modified },
  };
}
