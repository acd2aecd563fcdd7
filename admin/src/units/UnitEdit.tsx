import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNotify, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { UnitRowFragment } from '../generated/graphql.ts';
import { DeleteRecord } from '../shared/DeleteRecord.tsx';
import { HistoryDrawer } from '../shared/HistoryDrawer.tsx';
import { OfficeForm } from '../shared/OfficeForm.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { useMayEver } from '../shared/useMe.ts';
import { WhyBlocked } from '../shared/WhyBlocked.tsx';
import { useUnitFields } from './useUnitFields.ts';

export default function UnitEdit() {
  return <RecordPage<UnitRowFragment> titleOf={({ name }) => name}>{(unit) => <UnitForm unit={unit} />}</RecordPage>;
}

const UnitForm = ({ unit }: { readonly unit: UnitRowFragment }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const may = useMayEver();
  const isRoot = !unit.parentId;
  const fields = useUnitFields(isRoot);
  const start = { name: unit.name, code: unit.code };

  return (
    <>
      <OfficeForm
        record={unit}
        fields={fields}
        start={isRoot ? start : { ...start, kind: unit.kind, parentId: unit.parentId ?? null }}
        disabled={!unit.allowedActions.includes('update')}
        onSaved={() => notify('ra.notification.updated', { type: 'success', messageArgs: { smart_count: 1 } })}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 3 }}>
        {may('create', 'units') && (
          <Button component={Link} to={`/units/create?parent=${unit.id}`} variant="outlined">
            {translate('units.new_below')}
          </Button>
        )}
        <DeleteRecord record={unit} name={unit.name} />
        <HistoryDrawer resource="units" id={unit.id} name={unit.name} />
      </Box>
      <WhyBlocked record={unit} />
    </>
  );
};
