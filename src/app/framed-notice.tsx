/**
 * What stands in a frame in place of the page. Whoever frames a page can lay something over it and have its buttons pressed;
 * the header that forbids framing (CSP3 §6.4.2) cannot stand in a page, and not every host sends it.
 */
export function FramedNotice() {
  return (
    <p>
      Token Triage does not work inside another page.{' '}
      <a href={window.location.pathname} target="_blank" rel="noopener noreferrer">
        Open it by itself
      </a>
    </p>
  );
}
