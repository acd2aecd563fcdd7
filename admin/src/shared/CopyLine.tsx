import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { useState } from 'react';

interface CopyLineProps {
  readonly text: string;
  /** What the line is, for who does not see it. */
  readonly label: string;
}

/** One line to be taken along, such as an address that is shown once. */
export const CopyLine = ({ text, label }: CopyLineProps) => {
  const translate = useTranslate();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    // Without https there is no clipboard: the text stays selectable.
    navigator.clipboard?.writeText(text).then(() => setCopied(true));
  };

  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 1 }}>
      <TextField
        value={text}
        margin="none"
        onFocus={(event) => event.target.select()}
        slotProps={{ htmlInput: { readOnly: true, 'aria-label': label } }}
      />
      <Button variant="contained" onClick={copy} aria-live="polite">
        {translate(copied ? 'actions.copied' : 'actions.copy')}
      </Button>
    </Box>
  );
};
