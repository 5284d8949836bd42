/** Counts the streams that someone still reads. */
export function createStreamCount() {
  const streams = new Set<symbol>();
  return {
    count: () => streams.size,
    /** The same stream, counted until it ends, is left by its reader, or the signal aborts. */
    add<Item>(stream: AsyncGenerator<Item>, signal?: AbortSignal): AsyncGenerator<Item> {
      const id = Symbol('stream');
      const end = () => void streams.delete(id);
      streams.add(id);
      signal?.addEventListener('abort', end, { once: true });
      const ending = async (step: Promise<IteratorResult<Item>>) => {
        try {
          const result = await step;
          if (result.done) end();
          return result;
        } catch (error) {
          end();
          throw error;
        }
      };
      const leave = (step: Promise<IteratorResult<Item>>) => {
        end();
        return step;
      };
      const counted: AsyncGenerator<Item> = {
        next: () => ending(stream.next()),
        return: (value) => leave(stream.return(value)),
        throw: (error) => leave(stream.throw(error)),
        [Symbol.asyncIterator]: () => counted,
        [Symbol.asyncDispose]: async () => void (await leave(stream.return(undefined))),
      };
      return counted;
    },
  };
}
