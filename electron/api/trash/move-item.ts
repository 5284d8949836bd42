import type { TrashItem, TrashKind } from '../../../shared/domain/trash.ts';
import type { VaultContext } from '../context.ts';

/** The procedures of the pages, by kind: each brings about what follows from a removal or a restoring. */
type Movable = Exclude<TrashKind, 'case' | 'record'>;
const SUBJECTS: Record<Movable, keyof Subjects> = {
  note: 'notes',
  opinion: 'opinions',
  reply: 'replies',
  question: 'questions',
  request: 'requests',
  letter: 'letters',
  packet: 'packets',
  provider: 'providers',
  custody: 'custody',
  contact: 'contacts',
  reminder: 'reminders',
};
type Subjects = Pick<
  ReturnType<VaultContext['client']>,
  | 'notes'
  | 'opinions'
  | 'replies'
  | 'questions'
  | 'requests'
  | 'letters'
  | 'packets'
  | 'providers'
  | 'custody'
  | 'contacts'
  | 'reminders'
>;

/** Moves one thing to the trash. Throws Problem NOT_FOUND, REFUSED. */
export const putInTrash = (context: VaultContext, item: TrashItem): Promise<void> => move(context, item, 'remove');

/** Restores one thing. Throws Problem NOT_FOUND. */
export const restoreItem = (context: VaultContext, item: TrashItem): Promise<void> => move(context, item, 'restore');

async function move(context: VaultContext, { kind, id }: TrashItem, operation: 'remove' | 'restore'): Promise<void> {
  const calls = context.client();
  if (kind === 'record') await calls.records[operation]({ ids: [id] });
  else if (kind === 'case') await calls.cases[operation]({ id });
  else await calls[SUBJECTS[kind]][operation]({ id });
}
