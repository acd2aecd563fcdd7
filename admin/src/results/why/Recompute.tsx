import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import { Box, Button, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { ExplanationFileDocument, PlanDocumentFileDocument } from '../../generated/graphql.ts';
import { ask } from '../../providers/api.ts';
import { CopyLine } from '../../shared/CopyLine.tsx';
import { download } from '../../shared/download.ts';
import { useErrorSentence } from '../../shared/useErrorSentence.ts';
import type { AskedScores } from '../asked.ts';

interface Props {
  readonly asked: AskedScores;
  readonly day: string;
  readonly final: boolean;
}

/** Whoever does not believe the page: the document, the whole explanation, and the command that comes to the same figures. */
export function Recompute({ asked, day, final }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const [isBusy, setBusy] = useState(false);
  const planFile = `${translate('why.planFile')}-${day}.json`;
  const save = async (name: string, content: () => Promise<string>) => {
    setBusy(true);
    try {
      download(name, await content(), 'application/json');
    } catch (error) {
      notify(sentence(error), { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  const saveExplanation = () =>
    save(
      `${translate('why.explanationFile')}-${day}.json`,
      async () => (await ask(ExplanationFileDocument, asked)).explanationJson,
    );
  const savePlan = () =>
    save(planFile, async () => {
      const { planVersionId, values } = asked;
      return (await ask(PlanDocumentFileDocument, { planVersionId, values })).planDocumentJson;
    });
  return (
    <Box component="section" aria-label={translate('why.recompute')}>
      <Typography variant="h3">{translate('why.recompute')}</Typography>
      <Typography sx={{ my: 1 }}>{translate('why.recomputeText')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          variant="outlined"
          startIcon={<DownloadIcon aria-hidden />}
          disabled={isBusy}
          onClick={() => void savePlan()}
        >
          {translate('why.downloadPlan')}
        </Button>
        <Button
          variant="outlined"
          startIcon={<DownloadIcon aria-hidden />}
          disabled={isBusy}
          onClick={() => void saveExplanation()}
        >
          {translate('why.downloadExplanation')}
        </Button>
      </Box>
      <CopyLine text={commandOf(planFile, day, final)} label={translate('why.command')} />
    </Box>
  );
}

const commandOf = (file: string, day: string, final: boolean): string =>
  `albero score ${file} --period ${day}${final ? ' --final' : ''}`;
