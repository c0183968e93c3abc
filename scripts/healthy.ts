// `healthy.js http://127.0.0.1:4001/health/ready`: ends well when the address answers well. The image has no other tool to ask with.
const ANSWER_WITHIN_MS = 2_500;

async function main(): Promise<void> {
  const address = process.argv[2] ?? '';
  const answer = await fetch(address, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
