import type { Provider } from '../../shared/domain/provider.ts';
import { NothingShown } from './NothingShown.tsx';
import { RecordGrid } from './RecordGrid.tsx';
import type { RecordSteps } from './useRecordSteps.ts';
import type { ShownRecords } from './useShownRecords.ts';

/** The records that are shown, or why there are none. */
export function RecordsList({
  shown: { shown, hits, settled, kind, facet, show, marked, mark },
  steps: { takeList, toList, go, open, removeAll, putBack, after },
  providers,
  chosen,
}: {
  shown: ShownRecords;
  steps: RecordSteps;
  providers: ReadonlyMap<string, Provider>;
  /** The record that is chosen. */
  chosen: string | null;
}) {
  if (shown.length === 0)
    return (
      <NothingShown
        ref={takeList}
        search={settled}
        kind={kind}
        facet={facet}
        onShow={(part) => {
          show(part);
          toList();
        }}
      />
    );
  return (
    <RecordGrid
      ref={takeList}
      records={shown}
      hits={hits}
      providers={providers}
      current={chosen}
      marked={marked}
      actions={{
        choose: (id) => go(id, chosen !== null),
        open,
        mark,
        remove: facet === 'removed' ? (ids) => putBack(ids, after(ids)) : removeAll,
      }}
    />
  );
}
