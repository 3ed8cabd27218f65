// `npm run witnesses`: are the fixtures like the world? Reference solutions meet real servers, real clients meet fixtures.
import { curlRows } from './curl';
import { digRows } from './dig';
import { nameServerRows } from './dns-servers';
import { renderTable, renderTotals } from './table';
import { webRows } from './web';

async function main(): Promise<void> {
  const servers = [...(await webRows()), ...(await nameServerRows())];
  const clients = [...(await curlRows()), ...(await digRows())];
  const all = [...servers, ...clients];
  console.log([renderTable('solutions ask', servers), renderTable('fixtures answer', clients), renderTotals(all)].join('\n\n'));
  process.exitCode = all.some(({ outcome }) => outcome.is === 'differs') ? 1 : 0;
}

void main();
