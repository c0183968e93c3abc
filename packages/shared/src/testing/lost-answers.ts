import { connect } from 'node:net';
import type { ISocketFactory } from 'kafkajs';

export interface LostAnswers {
  readonly openSocket: ISocketFactory;
  /** From now on, connections break when the broker answers that it took records: it did, and nobody hears of it. */
  begin(): void;
  end(): void;
}

/** The place of the number of a request's kind, after the length of the request; 0 is Produce. */
const KIND_OFFSET = 4;

export function loseAnswers(): LostAnswers {
  let losing = false;
  return {
    openSocket({ host, port, onConnect }) {
      const socket = connect({ host, port }, onConnect);
      const { write, emit } = socket;
      let awaitsAnswer = false;
      socket.write = (chunk: Uint8Array | string, ...rest: unknown[]): boolean => {
        awaitsAnswer = Buffer.from(chunk as string, 'binary').readInt16BE(KIND_OFFSET) === 0;
        return Reflect.apply(write, socket, [chunk, ...rest]);
      };
      socket.emit = (event: string | symbol, ...rest: unknown[]): boolean => {
        if (event !== 'data' || !losing || !awaitsAnswer) return Reflect.apply(emit, socket, [event, ...rest]);
        socket.destroy(new Error('the answer was lost'));
        return true;
      };
      return socket;
    },
    begin() {
      losing = true;
    },
    end() {
      losing = false;
    },
  };
}
