import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { SheetLine, SheetPart } from '@albero/schema/contract';
import { formatDay, formatDecimal } from '@albero/schema/rules';
import PDFDocument from 'pdfkit';
import { romeDay } from '../domain/calendar.ts';
import type { Dossier, DossierSheet } from './dossier.service.ts';
import { ACT_WORDS, OUTCOME_WORDS, PART_WORDS, ROLE_WORDS, STATE_WORDS, WAY_WORDS } from './dossier.words.ts';
import type { EvaluationSelfAssessment } from './evaluation.types.ts';

const FONTS = join(dirname(createRequire(import.meta.url).resolve('@fontsource/titillium-web/package.json')), 'files');
const font = (weight: 400 | 700): string => join(FONTS, `titillium-web-latin-${weight}-normal.woff`);

type Section = PDFKit.PDFStructureElement;
type Row = readonly string[];

/** The dossier as a document that a screen reader reads: tagged, with its language, title, headings and tables (PDF/UA). */
export function dossierPdf(dossier: Dossier): Promise<Buffer> {
  const title = `Fascicolo delle valutazioni di ${latin(dossier.personName)}`;
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 50,
    pdfVersion: '1.7',
    // Known to pdfkit since 0.15, and not yet to its types.
    subset: 'PDF/UA' as 'PDF/A-2a',
    tagged: true,
    lang: 'it-IT',
    displayTitle: true,
    font: font(400),
    info: { Title: title, CreationDate: new Date(dossier.at) },
  });
  const written = collected(pdf);
  const page = new Page(pdf);
  page.heading('H1', title);
  page.text(`Al ${formatDay(romeDay(new Date(dossier.at)))}: ${dossier.sheets.length} schede.`);
  for (const sheet of dossier.sheets) writeSheet(page, sheet);
  page.end();
  return written;
}

function collected(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });
}

/** Letters that the font does not have are written without their marks. */
const latin = (text: string): string => [...text].map((letter) => (isLatin(letter) ? letter : bare(letter))).join('');

const bare = (letter: string): string => [...letter.normalize('NFKD')].filter(isLatin).join('') || '?';
const isLatin = (letter: string): boolean => /[\p{ASCII}\u00a0-\u00ff–—‘’“”„•…€]/u.test(letter);

/** One page after the other, every piece in its place of the structure. */
class Page {
  readonly #root: Section;

  constructor(private readonly pdf: PDFKit.PDFDocument) {
    this.#root = pdf.struct('Document');
    pdf.addStructure(this.#root);
  }

  heading(level: 'H1' | 'H2' | 'H3', words: string): void {
    const size = { H1: 18, H2: 14, H3: 11 }[level];
    this.#write(level, () => this.pdf.moveDown(0.8).font(font(700), size).text(latin(words)));
  }

  text(words: string): void {
    this.#write('P', () => this.pdf.moveDown(0.3).font(font(400), 10).text(latin(words)));
  }

  /** With its column heads; nothing at all when there are no rows. */
  table(heads: Row, rows: readonly Row[]): void {
    if (rows.length === 0) return;
    const head = heads.map((text) => ({ text, type: 'TH' as const, font: { src: font(700), size: 9 } }));
    this.pdf.moveDown(0.3).font(font(400), 9);
    const table = {
      structParent: this.#root,
      defaultStyle: { padding: 3 },
      data: [head, ...rows.map((row) => row.map(latin))],
    };
    this.pdf.table(table);
    this.pdf.x = this.pdf.page.margins.left;
  }

  end(): void {
    this.#root.end();
    this.pdf.end();
  }

  #write(tag: string, draw: () => void): void {
    this.#root.add(this.pdf.struct(tag, {}, [draw]));
  }
}

function writeSheet(page: Page, { year, positionTitle, unitName, sheet, acts, reads }: DossierSheet): void {
  page.heading('H2', `${year}, ${positionTitle}, versione ${sheet.number} (${STATE_WORDS[sheet.state]})`);
  page.text(
    `Unità: ${unitName}. In carica dal ${formatDay(sheet.officeFrom)} al ${formatDay(sheet.officeTo)}, ${sheet.officeDays} giorni.`,
  );
  writeFigures(page, sheet);
  writeMarks(page, sheet);
  for (const { on, note, byName } of sheet.interimTalks)
    page.text(`Colloquio del ${formatDay(on)} (${byName}): ${note}`);
  if (sheet.contestReason) page.text(`Contestata: ${sheet.contestReason}`);
  for (const { on, present, note } of sheet.conciliation)
    page.text(`Contraddittorio del ${formatDay(on)}, presenti ${present}: ${note}`);
  if (sheet.outcome)
    page.text(`Esito della conciliazione: ${OUTCOME_WORDS[sheet.outcome]}. ${sheet.outcomeReason ?? ''}`);
  page.heading('H3', 'Che cosa è successo');
  page.table(
    ['Quando', 'Che cosa', 'Chi', 'Motivo'],
    acts.map(({ at, action, byName, reason }) => [
      dayOf(at),
      ACT_WORDS[action] ?? action,
      byName ?? 'Albero',
      reason ?? '',
    ]),
  );
  page.heading('H3', 'Chi ha letto la scheda');
  if (reads.length === 0) page.text('Nessuno.');
  page.table(
    ['Quando', 'Chi', 'Ruolo', 'Che cosa'],
    reads.map(({ at, readerName, role, way }) => [dayOf(at), readerName, ROLE_WORDS[role], WAY_WORDS[way]]),
  );
}

function writeFigures(page: Page, { figures }: DossierSheet['sheet']): void {
  if (!figures) {
    page.text('Il punteggio non è ancora comunicato.');
    return;
  }
  const { score, band, resultPercent, days, yearDays, duePercent, lines } = figures;
  page.text(
    `Punteggio ${it(score)}, fascia «${band}»: ${it(resultPercent)} % della retribuzione di risultato; spettante per ${days} giorni su ${yearDays}: ${it(duePercent)} %.`,
  );
  page.table(['Componente', 'Peso', 'Punteggio', 'Punti'], lines.filter(({ kind }) => kind === 'part').map(partRow));
}

const partRow = ({ code, weight, score, points }: SheetLine): Row => [
  PART_WORDS[code as SheetPart],
  it(weight),
  score === null ? 'non misurato' : it(score),
  it(points),
];

function writeMarks(page: Page, { ownAssessment, byEvaluators, ...rules }: DossierSheet['sheet']): void {
  if (ownAssessment) {
    page.heading('H3', 'Autovalutazione dei comportamenti');
    writeAssessment(page, ownAssessment, rules);
  }
  for (const part of byEvaluators) {
    const days = `dal ${formatDay(part.from)} al ${formatDay(part.to)}`;
    page.heading('H3', `Comportamenti, valutati da ${part.evaluatorName} (${days})`);
    writeAssessment(page, part, rules);
  }
}

function writeAssessment(
  page: Page,
  { marks, text }: EvaluationSelfAssessment,
  { catalogue, highestMark }: Pick<DossierSheet['sheet'], 'catalogue' | 'highestMark'>,
): void {
  const title = (code: string): string => catalogue.find((behaviour) => behaviour.code === code)?.title ?? code;
  page.table(
    ['Comportamento', 'Punteggio', 'Motivo'],
    marks.map(({ code, mark, comment }) => [title(code), `${mark} su ${highestMark}`, comment ?? '']),
  );
  if (text) page.text(text);
}

const it = (figure: string | null): string => (figure === null ? '' : formatDecimal(figure));
const dayOf = (at: Date): string => formatDay(romeDay(at));
