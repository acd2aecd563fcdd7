import type { WhatIfChange } from '@albero/schema/rules';
import RemoveIcon from '@mui/icons-material/DeleteOutlined';
import { Box, IconButton, Paper, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useUnits } from '../shared/useUnits.ts';
import { aboutOf } from './changeForm.ts';
import { effectWords, subjectWords } from './changeWords.ts';
import type { PlanNode } from './nodes.ts';

interface Props {
  readonly changes: readonly WhatIfChange[];
  readonly nodes: readonly PlanNode[];
  /** Without it the list is only read. */
  readonly remove?: (nth: number) => void;
}

/** What is tried, one line each. */
export function ChangeList({ changes, nodes, remove }: Props) {
  const translate = useTranslate();
  const { units = [] } = useUnits();
  if (changes.length === 0) return <Typography color="text.secondary">{translate('whatIf.noChanges')}</Typography>;
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {changes.map((change, nth) => {
        const node = change.kind === 'rule' ? undefined : nodes.find(({ id }) => id === change.nodeId);
        const unitId = 'unitId' in change ? change.unitId : undefined;
        const subject = subjectWords(change, node, translate);
        const what = effectWords(change, node, translate);
        return (
          <Paper key={aboutOf(change)} component="li" variant="outlined" sx={ROW}>
            <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              <Typography variant="body2" color="text.secondary">
                {subject}
              </Typography>
              <Typography sx={{ fontWeight: 600 }}>{what}</Typography>
              {unitId && <Typography variant="body2">{units.find(({ id }) => id === unitId)?.name ?? ''}</Typography>}
            </Box>
            {remove && (
              <IconButton
                aria-label={translate('whatIf.remove', { what: `${what}, ${subject}` })}
                onClick={() => remove(nth)}
              >
                <RemoveIcon />
              </IconButton>
            )}
          </Paper>
        );
      })}
    </Box>
  );
}

const ROW = { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1, p: 1.5 } as const;
