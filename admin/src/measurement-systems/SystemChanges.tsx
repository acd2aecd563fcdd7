import type { RulePart } from '@albero/schema/contract';
import { Link, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { type Column, Rows } from '../shared/Rows.tsx';
import { fieldWords, placeWords, valueWords } from './ruleWords.ts';
import { Section } from './Section.tsx';
import type { SystemRecord } from './systemRecord.ts';

/** What changed from the system before, a rule a row. */
export function SystemChanges({ system: { previous, changes } }: { readonly system: SystemRecord }) {
  const translate = useTranslate();
  if (!previous) return null;
  const label = (name: string) => translate(`measurementSystem.changeColumns.${name}`);
  const rows = changes.map(({ part, item, ...change }) => {
    const rule = { ...change, part: part as RulePart, item: item ?? null };
    return { ...rule, id: `${part} ${rule.item} ${change.field}` };
  });
  const columns: Column<(typeof rows)[number]>[] = [
    { label: label('place'), cell: (row) => placeWords(translate, row) },
    { label: label('field'), cell: (row) => fieldWords(translate, row) },
    { label: label('before'), cell: (row) => valueWords(translate, row, row.before ?? null) },
    { label: label('after'), cell: (row) => valueWords(translate, row, row.after ?? null) },
  ];
  return (
    <Section title={translate('measurementSystem.sections.changes')}>
      <Typography>
        {translate(rows.length === 0 ? 'measurementSystem.sameAs' : 'measurementSystem.changedFrom')}{' '}
        <Link component={RouterLink} to={`/measurementSystems/${previous.id}`}>
          {previous.title}
        </Link>
      </Typography>
      {rows.length > 0 && (
        <Rows caption={translate('measurementSystem.sections.changes')} columns={columns} records={rows} />
      )}
    </Section>
  );
}
