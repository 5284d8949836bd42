import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PrintPaper } from '../../shared/domain/printout.ts';
import { orpc } from '../client/client.ts';
import { PAPER_WORDS } from '../packets/packet-labels.ts';

/** The papers to choose from. */
export const PAPERS = PrintPaper.options.map((value) => ({ value, label: PAPER_WORDS[value] }));

/** The paper chosen last in this window. */
let latest: PrintPaper | null = null;

/** The paper of a piece: as chosen last, else the packet's; undefined while that is not known. */
export function usePaper(caseId: string): [PrintPaper | undefined, (paper: PrintPaper) => void] {
  const [chosen, setChosen] = useState(latest);
  const { data, isError } = useQuery(orpc.packets.choice.queryOptions({ input: { caseId } }));
  const usual = data || isError ? (data?.paper === 'a4' ? 'a4' : 'letter') : undefined;
  const choose = (paper: PrintPaper) => {
    latest = paper;
    setChosen(paper);
  };
  return [chosen ?? usual, choose];
}
