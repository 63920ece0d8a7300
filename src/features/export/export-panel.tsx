import { useCaseSession } from '../../session/case-provider.tsx';
import { Card } from '../../ui/card.tsx';
import { ExportCard } from './export-card.tsx';

/** The request to take along, in any format. */
export function ExportPanel() {
  const { state } = useCaseSession();
  const subject = state.analysis?.subject;
  if (subject?.request === undefined && subject?.assertion === undefined) {
    return (
      <Card
        title="Take the request along"
        lead="As a command, as a file for Postman and others, or as a program that signs a fresh assertion."
      >
        <p>Nothing to show yet: paste a request or fill in its fields.</p>
      </Card>
    );
  }
  return <ExportCard subject={subject} />;
}
