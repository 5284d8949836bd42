import { useQuery } from '@tanstack/react-query';
import type { EnclosedEntry, Packet } from '../../shared/domain/packet.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { CONTENTS_UNKNOWN } from '../../shared/ledger/ledger-labels.ts';
import { orpc } from '../client/client.ts';
import { PageRangeLabel } from './HeadingRow.tsx';
import classes from './MadePacketContents.module.css';

/** What is exceptional about a record of a made packet. */
function entryRemark({ sealed }: EnclosedEntry, isPresent: boolean): string {
  return [sealed && 'sealed', !isPresent && 'no longer in the case'].filter(Boolean).join(', ');
}

/** The contents of a made packet by section; each row leads to its page, counted from 1. */
export function MadePacketContents({ packet, onPage }: { packet: Packet; onPage: (page: number) => void }) {
  const { id, caseId } = packet;
  const contents = useQuery(orpc.packets.contents.queryOptions({ input: { id } }));
  const records = useQuery(orpc.records.list.queryOptions({ input: { caseId } }));
  const notes = useQuery(orpc.notes.list.queryOptions({ input: { caseId } }));
  const presentIds = new Set([...(records.data ?? []), ...(notes.data ?? [])].map((each) => each.id));
  const arePresentKnown = records.data && notes.data;
  const entries = contents.data?.entries ?? [];
  const sections = Map.groupBy(entries, ({ section }) => section);
  return (
    <section className={classes.contents} aria-label="What it holds">
      <h3>What it holds</h3>
      <ul className={classes.rows}>
        <li>
          <button type="button" className={classes.row} onClick={() => onPage(1)}>
            <span className={classes.title}>First page</span>
            <PageRangeLabel range={{ from: 1, to: 1 }} />
          </button>
        </li>
        {[...sections].map(([title, sectionEntries]) => (
          <li key={title}>
            <h4 className={classes.section}>{title}</h4>
            <ul aria-label={title}>
              {sectionEntries.map((entry) => {
                const remark = entryRemark(entry, !arePresentKnown || presentIds.has(entry.id));
                return (
                  <li key={entry.id}>
                    <button type="button" className={classes.row} onClick={() => onPage(entry.firstPage)}>
                      <span className={classes.title}>
                        {entry.title}
                        <span className={classes.remark}>
                          {[entry.serviceDate && formatDate(entry.serviceDate), remark].filter(Boolean).join(' · ')}
                        </span>
                      </span>
                      <PageRangeLabel range={{ from: entry.firstPage, to: entry.firstPage + entry.pages - 1 }} />
                    </button>
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
      {!packet.listed && <p className={classes.remark}>{CONTENTS_UNKNOWN}; its pages are here to look at.</p>}
    </section>
  );
}
