import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PrintPaper } from '../../shared/domain/printout.ts';
import { PAPER_LABELS } from '../../shared/packets/packet-labels.ts';
import { orpc } from '../client/client.ts';

/** The paper sizes to choose from. */
export const PAPER_OPTIONS = PrintPaper.options.map((value) => ({ value, label: PAPER_LABELS[value] }));

/** The last paper chosen in this window. */
let lastChosen: PrintPaper | null = null;

/** The paper of a printout: the last chosen, else that of the packet; undefined while loading. */
export function usePrintPaper(caseId: string): [PrintPaper | undefined, (paper: PrintPaper) => void] {
  const [chosen, setChosen] = useState(lastChosen);
  const { data, isError } = useQuery(orpc.packets.choice.queryOptions({ input: { caseId } }));
  const defaultPaper = data || isError ? (data?.paper === 'a4' ? 'a4' : 'letter') : undefined;
  const choose = (paper: PrintPaper) => {
    lastChosen = paper;
    setChosen(paper);
  };
  return [chosen ?? defaultPaper, choose];
}
