import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import type { PlanNode } from './nodes.ts';

interface Props {
  readonly nodes: readonly PlanNode[];
  /** The lineage of the node; empty: none. */
  readonly value: string;
  readonly choose: (id: string) => void;
  readonly problem: string | undefined;
}

/** A part of the plan, searched for by its code or its words. */
export function NodeField({ nodes, value, choose, problem }: Props) {
  const translate = useTranslate();
  const chosen = nodes.find(({ id }) => id === value) ?? null;
  return (
    <Autocomplete<PlanNode>
      options={nodes}
      filterOptions={some}
      value={chosen}
      onChange={(_, node) => choose(node?.id ?? '')}
      groupBy={({ group }) => group}
      getOptionLabel={nameOf}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, other) => option.id === other.id}
      noOptionsText={translate('whatIf.noNode')}
      openText={translate('whatIf.node')}
      closeText={translate('actions.close_dialog')}
      clearText={translate('whatIf.clearNode')}
      renderOption={({ key, ...props }, node) => (
        <Box component="li" key={key} {...props}>
          <Box sx={{ minWidth: 0 }}>
            <Typography>{nameOf(node)}</Typography>
            <Typography variant="body2" color="text.secondary">
              {translate(`whatIf.is.${node.is}`)}
            </Typography>
          </Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={translate('whatIf.node')}
          error={problem !== undefined}
          helperText={problem ?? translate('whatIf.nodeHelp')}
        />
      )}
    />
  );
}

/** A plan has hundreds of parts: whoever does not see theirs types more of it. */
const some = createFilterOptions<PlanNode>({ limit: 40 });

const nameOf = ({ code, label }: PlanNode): string => `${code} ${label}`;
