import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import type { SignInInfo } from '../providers/api.ts';

type DemoPerson = SignInInfo['people'][number];

interface DemoPeopleProps {
  readonly people: SignInInfo['people'];
  readonly disabled: boolean;
  readonly onChoose: (person: DemoPerson) => void;
}

/** The persons of the demo, grouped by what they do: one click signs in. */
export const DemoPeople = ({ people, disabled, onChoose }: DemoPeopleProps) => {
  const translate = useTranslate();
  const groups = Map.groupBy(people, (person) => person.role);

  return (
    <Box component="section" aria-labelledby="demo-people" sx={{ mt: { xs: 4, md: 0 } }}>
      <Typography variant="h2" id="demo-people">
        {translate('signIn.demo_title')}
      </Typography>
      <Typography color="text.secondary" sx={{ mt: 0.5, mb: 2 }}>
        {translate('signIn.demo_text', { password: people[0]?.password ?? '' })}
      </Typography>
      <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))' }}>
        {[...groups].map(([role, persons]) => (
          <Box key={role} sx={{ mb: 2, gridColumn: persons.length > 1 ? '1 / -1' : undefined }}>
            <Typography variant="h3" sx={{ mb: 0.5 }}>
              {translate(`roles.${role}`)}
            </Typography>
            <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, listStyle: 'none', m: 0, p: 0 }}>
              {persons.map((person) => (
                <li key={person.username}>
                  <Button variant="outlined" size="small" disabled={disabled} onClick={() => onChoose(person)}>
                    {person.username}
                  </Button>
                </li>
              ))}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
};
