import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Opinion } from '../../shared/domain/opinion.ts';
import type { Packet } from '../../shared/domain/packet.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { counted } from '../../shared/format/amounts.ts';
import { showDate } from '../../shared/format/format-date.ts';
import { said } from '../../shared/opinions/opinion-labels.ts';
import { orpc } from '../client/client.ts';
import { AutosaveCheck } from '../forms/fields.tsx';
import { ChosenRecords } from '../records/ChosenRecords.tsx';
import { TextLink } from '../ui/links.tsx';
import { showProblem } from '../ui/toasts.tsx';
import classes from './Opinions.module.css';
import type { SaveOpinion } from './useOpinions.ts';

/** What is often the question afterwards: whether they saw the thing itself, or what another wrote of it. */
const THEMSELVES = ['The slides themselves', 'The images themselves'];

function packetWords({ issue, pages, date }: Packet): string {
  return issue
    ? `Packet of ${showDate(issue.on)} to ${issue.recipient}, ${counted(pages, 'page')}`
    : `Packet of ${showDate(date)}, not handed over any more`;
}

/** Beside the words: the packets and records that the physician had, which the application can compare. */
export function LookedAt({
  opinion,
  records,
  save,
  onSay,
}: {
  opinion: Opinion;
  /** By id, those in the trash too. */
  records: ReadonlyMap<string, MedicalRecord>;
  save: SaveOpinion;
  /** Writes words into the field above. */
  onSay: (words: string) => void;
}) {
  const { caseId, packetIds, sawRecordIds } = opinion;
  const packets = useQuery(orpc.packets.list.queryOptions({ input: { caseId } })).data ?? [];
  const shown = packets.filter(({ id, issue }) => issue !== null || packetIds.includes(id));
  const words = said(opinion, 'lookedAt').toLowerCase();
  const unsaid = THEMSELVES.filter((phrase) => !words.includes(phrase.toLowerCase()));
  return (
    <div className={classes.looked}>
      {unsaid.length > 0 && (
        <div className={classes.phrases}>
          {unsaid.map((phrase) => (
            <Button key={phrase} variant="default" size="compact-md" onClick={() => onSay(phrase)}>
              Add: {phrase}
            </Button>
          ))}
        </div>
      )}
      <fieldset className={classes.packets}>
        <legend>Packets that they had</legend>
        {shown.length === 0 && (
          <p className={classes.quiet}>
            None was handed over yet. Those that you hand over in{' '}
            <TextLink to="/cases/$caseId/packet" params={{ caseId }}>
              Packet
            </TextLink>{' '}
            can be ticked here.
          </p>
        )}
        {shown.map((packet) => (
          <AutosaveCheck
            key={packet.id}
            label={packetWords(packet)}
            value={packetIds.includes(packet.id)}
            onSave={(had) =>
              save((latest) => {
                const others = latest.packetIds.filter((id) => id !== packet.id);
                return { packetIds: had ? [...others, packet.id] : others };
              })
            }
          />
        ))}
      </fieldset>
      <ChosenRecords
        label="Single records that they saw"
        more="Another record that they saw"
        records={[...records.values()]}
        recordIds={sawRecordIds}
        onSave={(ids) => void save(() => ({ sawRecordIds: ids })).catch((failure) => showProblem(failure))}
      />
    </div>
  );
}
