// The last line of .ci/run: `N passed, N failed`, out of jest's JSON result. A suite that could not even be loaded counts as a failure,
// and so does a run without a result or without a test: a silent zero would look like success.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Counts of a parsed result of `jest --json`. */
export function countTests(result) {
  const unloaded = result.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0).length;
  const passed = result.numPassedTests;
  const failed = result.numFailedTests + unloaded;
  return { passed, failed: passed + failed === 0 ? 1 : failed };
}

function readCounts(path) {
  try {
    return countTests(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    console.error(`No result of the tests could be read: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = readCounts(process.argv[2] ?? 'test-results.json');
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
