import { Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { PapersListDocument, type PapersListQuery } from '../generated/graphql.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { LinkCell } from '../shared/LinkCell.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { type Column, Rows } from '../shared/Rows.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { useAsk } from '../shared/useAsk.ts';

type Row = PapersListQuery['workingPapers']['items'][number];

/** The OIV's papers, one set a Relazione, with how far each is. */
export default function PapersList() {
  const translate = useTranslate();
  const asked = useAsk(PapersListDocument, { page: { limit: 100, offset: 0 } });
  return (
    <>
      <Title title={translate('menu.workingPapers')} />
      <Typography sx={{ maxWidth: '75ch', mb: 2 }}>{translate('papers.text')}</Typography>
      <Loaded asked={asked}>{({ workingPapers }) => <Papers rows={workingPapers.items} />}</Loaded>
    </>
  );
}

function Papers({ rows }: { readonly rows: readonly Row[] }) {
  const translate = useTranslate();
  const columns: Column<Row>[] = [
    {
      label: translate('report.fields.report'),
      cell: ({ id, report }) => (
        <LinkCell to={`/workingPapers/${id}`}>{translate('report.name', { year: report.year })}</LinkCell>
      ),
    },
    {
      label: translate('report.fields.state'),
      cell: ({ report }) => <StateChip resource="reports" state={report.state} />,
    },
    { label: translate('papers.tabs.checklist'), cell: ({ checklist }) => answered(checklist) },
    { label: translate('papers.tabs.sample'), cell: ({ sample }) => (sample ? answered(sample.values) : '–') },
  ];
  if (rows.length === 0) return <EmptyState title={translate('papers.none')} text={translate('papers.noneText')} />;
  return <Rows caption={translate('menu.workingPapers')} columns={columns} records={rows} />;
}

const answered = (all: readonly { readonly outcome?: string | null }[]): string =>
  `${all.filter(({ outcome }) => outcome != null).length} / ${all.length}`;
