import { useId } from "preact/hooks";

interface FileButtonProps {
  readonly label: string;
  /** As in the attribute of the same name. */
  readonly accept: string;
  readonly testId: string;
  readonly disabled?: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that lets the reader choose one file. */
export function FileButton({ label, accept, testId, disabled = false, onFile }: FileButtonProps) {
  const field = useId();
  const onChange = (event: Event & { readonly currentTarget: HTMLInputElement }) => {
    const file = event.currentTarget.files?.[0];
    if (file) onFile(file);
    // The same file can be chosen again after it was mended.
    event.currentTarget.value = "";
  };
  return (
    <>
      <input
        id={field}
        class="visually-hidden file-input"
        type="file"
        accept={accept}
        data-testid={testId}
        disabled={disabled}
        onChange={onChange}
      />
      <label class="button" for={field}>
        {label}
      </label>
    </>
  );
}
