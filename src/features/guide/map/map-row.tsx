import { Branch, Lines } from './branch.tsx';
import type { EndRow, HeadRow, MapRow, PlacedBranch, QuestionRow } from './layout.ts';
import styles from './map.module.css';
import { type GoTo, MapLink, Unsaid } from './map-link.tsx';
import { Station, Terminus } from './station.tsx';
import { endName, questionSentence } from './words.ts';

interface RowProps<Kind extends MapRow> {
  readonly row: Kind;
  readonly railX: number;
  readonly onGoTo: GoTo;
}

/** What stands in a row. What was answered, is asked or was reached leads to its place in the guide. */
export function Row({ row, railX, onGoTo }: RowProps<MapRow>) {
  switch (row.kind) {
    case 'head':
      return <Head row={row} railX={railX} />;
    case 'end':
      return <End row={row} railX={railX} onGoTo={onGoTo} />;
    case 'question':
      return <Question row={row} railX={railX} onGoTo={onGoTo} />;
  }
}

function Head({ row, railX }: Omit<RowProps<HeadRow>, 'onGoTo'>) {
  return (
    <Unsaid>
      <g className={styles[row.stage.state]}>
        <circle className={styles.junction} cx={railX} cy={row.y} r={4} />
        <Lines lines={[...row.box.lines, ...row.aside.lines]} />
      </g>
    </Unsaid>
  );
}

function End({ row, railX, onGoTo }: RowProps<EndRow>) {
  const { stage, box, y } = row;
  const isReached = stage.state === 'here';
  const drawn = (
    <g className={isReached ? styles.taken : styles[stage.state]}>
      <Terminus x={railX} y={y} isReached={isReached} />
      <rect className={styles.end} x={box.x} y={box.y} width={box.width} height={box.height} rx={14} />
      <Lines lines={box.lines} />
    </g>
  );
  if (!isReached) return <Unsaid>{drawn}</Unsaid>;
  return (
    <MapLink name={endName(stage.title)} around={box} onGoTo={onGoTo}>
      {drawn}
    </MapLink>
  );
}

function Question({ row, railX, onGoTo }: RowProps<QuestionRow>) {
  const { question, box, y, branches } = row;
  const isAsked = question.state === 'asked';
  const drawn = (
    <g className={styles[question.state]}>
      <Station stop={question} x={railX} y={y} />
      <rect className={styles.box} x={box.x} y={box.y} width={box.width} height={box.height} rx={5} />
      <Lines lines={box.lines} />
    </g>
  );
  const name = `${question.ask} ${questionSentence(question)} Go to the ${isAsked ? 'question' : 'answer'}`;
  return (
    <>
      {isAsked || question.isOnTrail ? (
        <MapLink name={name} questionId={isAsked ? undefined : question.id} around={box} onGoTo={onGoTo}>
          {drawn}
        </MapLink>
      ) : (
        <Unsaid>{drawn}</Unsaid>
      )}
      {branches.map((branch) => (
        <BranchOf key={branch.way.to} branch={branch} row={row} onGoTo={onGoTo} />
      ))}
    </>
  );
}

function BranchOf({
  branch,
  row,
  onGoTo,
}: Omit<RowProps<QuestionRow>, 'railX'> & { readonly branch: PlacedBranch }) {
  const { way, box } = branch;
  const drawn = <Branch branch={branch} from={row.box} />;
  if (!way.isEnd || way.state !== 'taken') return <Unsaid>{drawn}</Unsaid>;
  return (
    <MapLink name={endName(way.title)} around={box} onGoTo={onGoTo}>
      {drawn}
    </MapLink>
  );
}
