interface SourceLinkProps {
  readonly label: string;
  readonly title: string;
  readonly url: string;
}

/** A link to the document in which a rule stands. */
export function SourceLink({ label, title, url }: SourceLinkProps) {
  return (
    <a href={url} title={title} target="_blank" rel="noreferrer noopener">
      {label}
    </a>
  );
}
