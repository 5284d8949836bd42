import { useMemo } from 'react';
import type { PacketChoice } from '../../shared/domain/packet.ts';
import { excludeEntry, includeEntry, orderEntries, withReason } from '../../shared/packets/packet-choice.ts';
import { withSealed } from '../../shared/packets/sealed.ts';
import { client } from '../client/client.ts';
import { showProblem, showUndo } from '../ui/toasts.tsx';
import type { ContentsActions } from './contents-actions.ts';
import type { PacketChoiceState } from './usePacketFacts.ts';

/** The actions of the contents rows, saved in the choice; `show` shows the pages of a row. */
export function useContentsActions(
  caseId: string,
  { change, flush }: PacketChoiceState,
  show: (key: string) => void,
): ContentsActions {
  return useMemo(
    () => ({
      choose: show,
      setIncluded(entry, included) {
        // The packet excludes opinions: an included one counts as an ordinary record.
        const include = (currentChoice: PacketChoice) =>
          entry.excludedBy === 'opinion'
            ? withSealed(includeEntry(currentChoice, entry), entry.id, false)
            : includeEntry(currentChoice, entry);
        change((currentChoice) => (included ? include(currentChoice) : excludeEntry(currentChoice, entry)), 'now');
        if (included) return;
        const undo = async () => {
          const currentChoice = await client.packets.choice({ caseId });
          await client.packets.choose({ caseId, choice: includeEntry(currentChoice, entry) });
        };
        showUndo(`“${entry.title}” is left out.`, () => void flush().then(undo).catch(showProblem));
      },
      setReason: (id, reason) => change((currentChoice) => withReason(currentChoice, id, reason), 'pause'),
      saveReason: () => void flush(),
      reorder: (ids) => change((currentChoice) => orderEntries(currentChoice, ids), 'now'),
      setSealed: (id, sealed) => change((currentChoice) => withSealed(currentChoice, id, sealed), 'now'),
    }),
    [caseId, change, flush, show],
  );
}
