// The rows of the fault matrix that this runner draws. Those that are missing need a disk that tears or fills (10, 21), a log that loses
// an answer or delivers in another order (4, 17), or are known-bad variants (23), which `--bad` runs.
import type { Draw } from './draw';
import { TRACKS, type Fault } from './fault';
import { absences } from './rows/absences';
import { deaths } from './rows/deaths';
import { facts } from './rows/facts';
import { outages } from './rows/outages';

const MATRIX: readonly Fault[] = [...deaths, ...absences, ...outages, ...facts].sort((left, right) => left.row - right.row);

/** Rows by their numbers; all without any. */
export function rowsOf(numbers: readonly number[]): Fault[] {
  const unknown = numbers.filter((number) => !MATRIX.some(({ row }) => row === number));
  if (unknown.length > 0) throw new Error(`There is no row ${unknown.join(', ')}. There are: ${MATRIX.map(({ row }) => row).join(', ')}.`);
  return MATRIX.filter(({ row }) => numbers.length === 0 || numbers.includes(row));
}

/** The given faults in drawn order, each track apart. */
export function tracksOf(faults: readonly Fault[], draw: Draw): Fault[][] {
  return TRACKS.map((track) => draw.shuffled(faults.filter((fault) => fault.track === track))).filter((track) => track.length > 0);
}
