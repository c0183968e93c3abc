// The programmes of the repository as files: each is read without a mistake. Which there are, the directory says.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProgrammeFile } from '../src/use-cases/programme-file';

const DIRECTORY = join(__dirname, '../../../programmes');
const files = readdirSync(DIRECTORY).filter((file) => file.endsWith('.yaml') && file !== 'organisations.yaml');

describe('the programmes of the repository', () => {
  it.each(files)('%s is read without a mistake', (file) => {
    const programme = readProgrammeFile(file, readFileSync(join(DIRECTORY, file), 'utf8'));
    expect(`${programme.code}.yaml`).toBe(file);
  });
});
