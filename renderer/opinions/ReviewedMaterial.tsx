import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Opinion } from '../../shared/domain/opinion.ts';
import type { Packet } from '../../shared/domain/packet.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { statedText } from '../../shared/opinions/opinion-labels.ts';
import { orpc } from '../client/client.ts';
import { AutosaveCheck } from '../forms/AutosaveFields.tsx';
import { pagePath } from '../pages/pages.ts';
import { LinkedRecords } from '../records/LinkedRecords.tsx';
import { TextLink } from '../ui/links.tsx';
import { showProblem } from '../ui/toasts.tsx';
import classes from './Opinions.module.css';
import type { SaveOpinion } from './useOpinions.ts';

/** Phrases that say that the physician saw the originals, and not only reports on them. */
const ORIGINAL_PHRASES = ['The slides themselves', 'The images themselves'];

function packetLabel({ issue, pages, date }: Packet): string {
  return issue
    ? `Packet of ${formatDate(issue.on)} to ${issue.recipient}, ${formatCount(pages, 'page')}`
    : `Packet of ${formatDate(date)}, not handed over any more`;
}

/** The packets and records that the physician had. The comparison of evidence uses them. */
export function ReviewedMaterial({
  opinion,
  records,
  save,
  onAddText,
}: {
  opinion: Opinion;
  /** By id, including records in the trash. */
  records: ReadonlyMap<string, MedicalRecord>;
  save: SaveOpinion;
  /** Appends text to the field above. */
  onAddText: (text: string) => void;
}) {
  const { caseId, packetIds, sawRecordIds } = opinion;
  const packets = useQuery(orpc.packets.list.queryOptions({ input: { caseId } })).data ?? [];
  const shown = packets.filter(({ id, issue }) => issue !== null || packetIds.includes(id));
  const text = statedText(opinion, 'lookedAt').toLowerCase();
  const missingPhrases = ORIGINAL_PHRASES.filter((phrase) => !text.includes(phrase.toLowerCase()));
  return (
    <div className={classes.reviewed}>
      {missingPhrases.length > 0 && (
        <div className={classes.phrases}>
          {missingPhrases.map((phrase) => (
            <Button key={phrase} variant="default" size="compact-md" onClick={() => onAddText(phrase)}>
              Add: {phrase}
            </Button>
          ))}
        </div>
      )}
      <fieldset className={classes.packets}>
        <legend>Packets that they had</legend>
        {shown.length === 0 && (
          <p className={classes.muted}>
            None was handed over yet. Those that you hand over in{' '}
            <TextLink to={pagePath('packets')} params={{ caseId }}>
              Packet
            </TextLink>{' '}
            can be ticked here.
          </p>
        )}
        {shown.map((packet) => (
          <AutosaveCheck
            key={packet.id}
            label={packetLabel(packet)}
            value={packetIds.includes(packet.id)}
            onSave={(isTicked) =>
              save((latest) => {
                const others = latest.packetIds.filter((id) => id !== packet.id);
                return { packetIds: isTicked ? [...others, packet.id] : others };
              })
            }
          />
        ))}
      </fieldset>
      <LinkedRecords
        label="Single records that they saw"
        moreLabel="Another record that they saw"
        records={[...records.values()]}
        recordIds={sawRecordIds}
        onSave={(ids) => void save(() => ({ sawRecordIds: ids })).catch((failure) => showProblem(failure))}
      />
    </div>
  );
}
