import { useRef } from 'react';
import { Button } from '../../ui/button.tsx';

interface FilePickerProps {
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Opens the browser's own choice of files. They are read in the page and go nowhere. */
export function FilePicker({ busy, onFiles }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button busy={busy} onClick={() => input.current?.click()} title="Or drop them anywhere on this page">
        Choose files …
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file can be chosen again.
          target.value = '';
        }}
      />
    </>
  );
}
