import ExpandMore from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { CommentsPanel } from '../comments/CommentsPanel.tsx';
import type { SetObjective, SetRecord } from './setRecord.ts';

/** What was said about each objective of the set; those with something still open are open. */
export function SetComments({ set }: { readonly set: SetRecord }) {
  const translate = useTranslate();
  if (set.objectives.length === 0) return null;
  return (
    <Box component="section" aria-label={translate('sets.comments')} sx={{ mt: 3 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {translate('sets.comments')}
      </Typography>
      {set.objectives.map((objective) => (
        <OfObjective key={objective.id} objective={objective} />
      ))}
    </Box>
  );
}

function OfObjective({ objective: { id, code, title, openComments = 0 } }: { readonly objective: SetObjective }) {
  const translate = useTranslate();
  return (
    <Accordion
      variant="outlined"
      disableGutters
      defaultExpanded={openComments > 0}
      slotProps={{ transition: { unmountOnExit: true } }}
    >
      <AccordionSummary expandIcon={<ExpandMore />}>
        <Typography>
          <strong>{code}</strong> {title}
          {openComments > 0 && ` · ${translate('sets.commentsOpen', { smart_count: openComments })}`}
        </Typography>
      </AccordionSummary>
      <AccordionDetails>
        <CommentsPanel resource="individualSets" id={id} />
      </AccordionDetails>
    </Accordion>
  );
}
