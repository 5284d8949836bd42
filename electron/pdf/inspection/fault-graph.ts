/** What a page lacks. `altered`: data that do not match their checksum. `bomb`: data that unpack too far. */
export type Fault = 'content' | 'font' | 'picture' | 'annotation' | 'altered' | 'bomb';

/** A page by its index, an object by its number, or contents with their resources. */
export type Node = `page ${number}` | `object ${number}` | `contents ${string}`;

/** Which objects use which, and which have faults. A fault belongs to every page that reaches it. */
export class FaultGraph {
  readonly #users = new Map<Node, Set<Node>>();
  readonly #faulty = new Map<Fault, Set<Node>>();

  /** Notes that `user` needs `node`. */
  link(user: Node, node: Node): void {
    const users = this.#users.get(node) ?? new Set();
    this.#users.set(node, users.add(user));
  }

  note(node: Node, fault: Fault): void {
    const nodes = this.#faulty.get(fault) ?? new Set();
    this.#faulty.set(fault, nodes.add(node));
  }

  /** The indices of the pages that reach a fault, in order. */
  pagesWith(fault: Fault): number[] {
    const reached = new Set<Node>(this.#faulty.get(fault));
    for (const node of reached) for (const user of this.#users.get(node) ?? []) reached.add(user);
    return [...reached]
      .filter((node) => node.startsWith('page '))
      .map((node) => Number(node.slice('page '.length)))
      .sort((one, other) => one - other);
  }
}
