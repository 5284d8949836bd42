import type { Provider } from '../../shared/domain/provider.ts';
import { NoRecordsShown } from './NoRecordsShown.tsx';
import { RecordGrid } from './RecordGrid.tsx';
import type { RecordListActions } from './useRecordActions.ts';
import type { ShownRecords } from './useShownRecords.ts';

/** The shown records, or why there are none. */
export function RecordsList({
  shown: { shown, hits, appliedSearch, kind, facet, show, marked, mark },
  actions: { setList, focusList, select, open, removeRecords, restoreRecords, nextAfter },
  providers,
  chosen,
}: {
  shown: ShownRecords;
  actions: RecordListActions;
  providers: ReadonlyMap<string, Provider>;
  /** The current record. */
  chosen: string | null;
}) {
  if (shown.length === 0)
    return (
      <NoRecordsShown
        ref={setList}
        search={appliedSearch}
        kind={kind}
        facet={facet}
        onShow={(facetToShow) => {
          show(facetToShow);
          focusList();
        }}
      />
    );
  return (
    <RecordGrid
      ref={setList}
      records={shown}
      hits={hits}
      providers={providers}
      current={chosen}
      marked={marked}
      actions={{
        choose: (id) => select(id, chosen !== null),
        open,
        mark,
        remove: facet === 'removed' ? (ids) => restoreRecords(ids, nextAfter(ids)) : removeRecords,
      }}
    />
  );
}
