import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { useMe } from '../shared/useMe.ts';
import { daysInWords } from './periodDays.ts';

interface PeriodDaysProps {
  readonly period: { readonly state: string; readonly opensOn?: string | null; readonly deadline?: string | null };
}

/** What the days of the period mean today. */
export const PeriodDays = ({ period: { state, opensOn = null, deadline = null } }: PeriodDaysProps) => {
  const translate = useTranslate();
  const today = useMe()?.today;
  return today ? <Typography>{daysInWords({ state, opensOn, deadline }, today, translate)}</Typography> : null;
};
