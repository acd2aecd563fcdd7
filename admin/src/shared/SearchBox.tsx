import ClearIcon from '@mui/icons-material/CloseOutlined';
import SearchIcon from '@mui/icons-material/SearchOutlined';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';

interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is searched; "Cerca" when absent. */
  readonly label?: string | undefined;
}

/** Filters while typing; Esc empties it. */
export const SearchBox = ({ value, onChange, label }: SearchBoxProps) => {
  const translate = useTranslate();
  return (
    <TextField
      type="text"
      role="search"
      label={label ?? translate('search.label')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') onChange('');
      }}
      sx={{ maxWidth: 480 }}
      slotProps={{
        htmlInput: { autoComplete: 'off', enterKeyHint: 'search' },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon aria-hidden />
            </InputAdornment>
          ),
          endAdornment: value !== '' && (
            <InputAdornment position="end">
              <IconButton size="small" aria-label={translate('search.clear')} onClick={() => onChange('')}>
                <ClearIcon />
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
};
