import { GlobalStyles } from '@mui/material';

/** On paper the page stands alone: no menu, no header, black on white. */
export const PrintAlone = () => (
  <GlobalStyles
    styles={{
      '@media print': {
        'header, nav, aside, div:has(> nav), [role="alert"]': { display: 'none !important' },
        'main, body': { padding: '0 !important', background: '#fff !important', color: '#000 !important' },
        '#main-content *': { color: '#000 !important', backgroundColor: 'transparent !important' },
      },
    }}
  />
);
