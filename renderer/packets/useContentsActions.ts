import { useMemo } from 'react';
import type { PacketChoice } from '../../shared/domain/packet.ts';
import { excludeEntry, includeEntry, orderEntries, withReason } from '../../shared/packets/packet-choice.ts';
import { withSealed } from '../../shared/packets/sealed.ts';
import { client } from '../client/client.ts';
import { showProblem, showUndo } from '../ui/toasts.tsx';
import type { ContentsActions } from './Contents.tsx';
import type { Choosing } from './usePacket.ts';

/** What can be done with the rows of the contents, saved as what is chosen; `show` brings the pages of one. */
export function useContentsActions(caseId: string, { change, flush }: Choosing, show: (key: string) => void): ContentsActions {
  return useMemo(
    () => ({
      choose: show,
      setTaken(entry, taken) {
        // An opinion is put in where its packet is without them: it is then counted as none.
        const put = (now: PacketChoice) =>
          entry.excludedBy === 'opinion' ? withSealed(includeEntry(now, entry), entry.id, false) : includeEntry(now, entry);
        change((now) => (taken ? put(now) : excludeEntry(now, entry)), 'now');
        if (taken) return;
        const undo = async () => {
          const now = await client.packets.choice({ caseId });
          await client.packets.choose({ caseId, choice: includeEntry(now, entry) });
        };
        showUndo(`“${entry.title}” is left out.`, () => void flush().then(undo).catch(showProblem));
      },
      setReason: (id, reason) => change((now) => withReason(now, id, reason), 'pause'),
      endReason: () => void flush(),
      order: (ids) => change((now) => orderEntries(now, ids), 'now'),
      setSealed: (id, sealed) => change((now) => withSealed(now, id, sealed), 'now'),
    }),
    [caseId, change, flush, show],
  );
}
