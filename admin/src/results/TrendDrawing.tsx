import { Box, useTheme } from '@mui/material';
import { showDecimal } from '../shared/format.ts';
import type { Thresholds } from './semaphore.ts';
import { FRAME, labelsApart, type Point, type Scale, type Series, segmentsOf, topOf, xAt, yAt } from './trend.ts';
import { useWidth } from './useWidth.ts';

interface Props {
  readonly series: readonly Series[];
  readonly days: readonly string[];
  readonly thresholds: Thresholds;
  readonly label: string;
}

/** Lines differ by colour, by dashes and by the shape of their points. */
const DASHES = ['', '8 5', '2 4', '12 4 2 4'];

/** The lines over the periods. It only draws: the sentence above says the same, and so does the table. */
export function TrendDrawing(props: Props) {
  const [place, width] = useWidth();
  return (
    <Box ref={place} sx={PLACE}>
      {width > 0 && <Drawing {...props} scale={{ width, top: topOf(props.series) }} />}
    </Box>
  );
}

/** The drawing takes no part in the width of its place: it would hold a page wide that becomes narrow. */
const PLACE = {
  maxWidth: 860,
  height: FRAME.height,
  position: 'relative',
  overflow: 'hidden',
  '& > svg': { position: 'absolute' },
};

const Drawing = ({ series, days, thresholds, label, scale }: Props & { readonly scale: Scale }) => {
  const { palette } = useTheme();
  const { background, primary, text, tokens } = palette;
  const colours = [primary.main, tokens.states.waiting.border, tokens.states.locked.border, tokens.states.done.border];
  const across = { x1: FRAME.left, x2: scale.width - FRAME.right };
  const levelAt = (score: number) => ({ ...across, y1: yAt(score, scale), y2: yAt(score, scale) });
  return (
    <Box component="svg" role="img" aria-label={label} width={scale.width} height={FRAME.height} sx={WORDS}>
      {ticksTo(scale.top).map((tick) => (
        <g key={tick}>
          <line {...levelAt(tick)} stroke={palette.divider} />
          <text x={FRAME.left - 8} y={yAt(tick, scale) + 4} textAnchor="end" fill={text.secondary}>
            {tick}
          </text>
        </g>
      ))}
      {[thresholds.green, thresholds.amber].map((threshold) => (
        <line key={threshold} {...levelAt(Number(threshold))} stroke={text.secondary} strokeDasharray="1 5" />
      ))}
      {days.map((day, index) => (
        <text key={day} x={xAt(index, days.length, scale)} y={FRAME.height - 8} textAnchor="middle" fill={text.primary}>
          {day}
        </text>
      ))}
      {series.map((line) => (
        <Line key={line.key} line={line} scale={scale} colour={colours[line.look % colours.length] ?? text.primary} />
      ))}
      <Figures series={series} scale={scale} colour={text.primary} ground={background.paper} />
    </Box>
  );
};

const WORDS = { display: 'block', font: 'inherit', fontSize: 13 };

const ticksTo = (top: number): number[] => Array.from({ length: top / 20 + 1 }, (_, index) => index * 20);

interface LineProps {
  readonly line: Series;
  readonly scale: Scale;
  readonly colour: string;
}

const Line = ({ line: { look, points: scores }, scale, colour }: LineProps) =>
  segmentsOf(scores, scale).map((points) => (
    <g key={points[0]?.index}>
      <polyline
        points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        stroke={colour}
        strokeWidth={3}
        strokeDasharray={DASHES[look % DASHES.length]}
      />
      {points.map((point) => (
        <Mark key={point.index} point={point} look={look} colour={colour} />
      ))}
    </g>
  ));

interface MarkProps {
  readonly point: Point;
  readonly look: number;
  readonly colour: string;
}

const Mark = ({ point: { x, y }, look, colour }: MarkProps) => {
  if (look % 3 === 0) return <circle cx={x} cy={y} r={6} fill={colour} />;
  if (look % 3 === 1) return <rect x={x - 6} y={y - 6} width={12} height={12} fill={colour} />;
  return <polygon points={`${x},${y - 7} ${x - 7},${y + 6} ${x + 7},${y + 6}`} fill={colour} />;
};

interface FiguresProps {
  readonly series: readonly Series[];
  readonly scale: Scale;
  readonly colour: string;
  /** Behind the digits, so that a line below them does not cut them. */
  readonly ground: string;
}

/** Each figure above its point, the last ones beside it; never one over the other. */
const Figures = ({ series, scale, colour, ground }: FiguresProps) => {
  const count = series[0]?.points.length ?? 0;
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const given = series.flatMap(({ key, points }) => (points[index] ? [{ key, score: points[index] }] : []));
    const up = index === count - 1 ? 5 : -10;
    const places = labelsApart(
      given.map(({ score }) => yAt(Number(score), scale)),
      15,
    );
    return given.map(({ key, score }, nth) => (
      <text
        key={`${key}${index}`}
        x={xAt(index, count, scale) + (index === count - 1 ? 11 : 4)}
        y={(places[nth] ?? 0) + up}
        fontWeight={700}
        fill={colour}
        stroke={ground}
        strokeWidth={4}
        paintOrder="stroke"
      >
        {showDecimal(score)}
      </text>
    ));
  });
};
