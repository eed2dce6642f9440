/** The report of a decision: one HTML document that opens anywhere, offline. No script, no style from elsewhere; all text is escaped. */
import { sampleOf } from '../beamtime/names';
import type { DecisionRow } from '../analysis/decision-rows';
import { SHELL_CHARTS } from '../charts';
import { chartOf } from '../charts/chart';
import { chartSvg } from '../charts/shell-plot';
import type { Beamtime } from '../beamtime/types';
import type { Finding, Limits } from '../checks/check';
import { charts as chartWords } from '../words/charts';
import { takenFiles } from '../words/taken-files';
import { terms } from '../words/terms';
import type { Language } from '../words/words';
import { delivery as deliveryWords } from '../words/delivery';
import { deliveryLines, funnelLines, LINK_SIGNS, trustLines } from './conclusion-lines';
import type { Told } from './conclusions';
import { dendrogramSvg } from './dendrogram-svg';
import { judgedLine } from './judged-words';
import { limitsInForce } from './limits-in-force';
import { escapeMarkup as esc } from '../base/markup';
import { SIGNS, worstFirst, type Question } from './questions';
import { membersTable, rejectedTable, shellsTable } from './report-tables';
import { choiceLine } from './run-readme';
import { table1 } from './table-1';
import { tableElement, typesetMarkup } from './table-1-html';
import { clusterRun, hasRun, runLabel, type TakenRun } from './taken-run';

export interface ReportOptions {
  readonly beamtime: Beamtime;
  readonly language: Language;
  /** On the run and all that it stands in. */
  readonly findings: readonly Finding[];
  /** On the runs it was compared with. */
  readonly beside?: readonly Finding[];
  readonly questions: readonly Question[];
  /** In force when the findings were made. */
  readonly limits: Limits;
  /** What became of the data sets, and whether the delivery is whole; absent: not told. */
  readonly conclusions?: Told | undefined;
  /** KAMO's rule and its runner-up in a sentence, where there was a choice. */
  readonly sentence: string | undefined;
  /** The user's own words on the run; its judgement rides with the row. */
  readonly note: string;
  /** Further runs for Table 1 and the charts: those that were compared. */
  readonly compared: readonly DecisionRow[];
  readonly at: Date;
}

export function decisionReport(taken: TakenRun, options: ReportOptions): string {
  const { language, beamtime, sentence, note, at } = options;
  const { report: words, readme: readmeWords } = takenFiles[language];
  const body = [
    `<h1>${esc(words.title)}: ${esc(sampleOf(taken.merge))}</h1>`,
    facts(taken, beamtime, language),
    section(words.why, [
      paragraph(taken.choice ? words.byKamo : words.notByKamo),
      paragraph(`${words.kamo}: ${sentence ?? choiceLine(taken, language)}`),
      paragraph(`${words.judgement}: ${judgedLine(taken.judgement, language) ?? words.notJudged}`),
      `<h3>${esc(words.note)}</h3>`,
      note.trim() === '' ? paragraph(words.noNote) : `<blockquote>${esc(note.trim())}</blockquote>`
    ]),
    ...sad(options),
    section(readmeWords.trust, [trust(taken, options)]),
    section(words.checklist, [checklist(options)]),
    section(words.table1, statistics(taken, options)),
    section(words.shells, shells(taken, options)),
    section(words.members, [membersTable(taken, language)]),
    section(words.rejected, [rejectedTable(taken, language)]),
    section(words.tree, tree(taken, language)),
    ...conclusions(taken, options),
    `<footer>${esc(words.made(at.toISOString()))}</footer>`
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${esc(`${words.title}: ${runLabel(taken)}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`;
}

const STYLE = `
body{margin:0;background:#fff;color:#172026;font:14px/1.5 system-ui,-apple-system,"Segoe UI","Hiragino Sans","Noto Sans JP","Yu Gothic UI",sans-serif}
main{max-width:1000px;margin:0 auto;padding:24px}
h1{font-size:21px;margin:0 0 12px}h2{font-size:15px;margin:28px 0 8px;border-bottom:1px solid #d5dcdf}h3{font-size:13px;margin:12px 0 4px;color:#4d5b63}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:13px}caption{text-align:left;font-weight:600}
th,td{padding:2px 8px;border-bottom:1px solid #e3e8ea;text-align:right;vertical-align:top}th[scope=row],td.text,thead th.text{text-align:left;font-weight:400}
.scroll{overflow-x:auto}.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,440px),1fr));gap:12px}svg{max-width:100%;height:auto}
ul{list-style:none;margin:0;padding:0}li{margin:4px 0;padding-left:9.5em}li b{display:inline-block;width:9.2em;margin-left:-9.5em}small{color:#4d5b63}td.text{white-space:nowrap}td.text:last-child{min-width:14em;white-space:normal}li.fail b{color:#b30029}li.attention b{color:#8a5b00}li.pass b{color:#0067a3}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px;margin:0}dt{color:#4d5b63}dd{margin:0;overflow-wrap:anywhere}
blockquote{margin:0;padding-left:12px;border-left:3px solid #0b5a7a;white-space:pre-wrap;overflow-wrap:anywhere}footer{margin-top:32px;color:#4d5b63;font-size:12px}
.note{margin:2px 0;font-size:12px;color:#4d5b63}code{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:12px;overflow-wrap:anywhere}
@media print{main{padding:0}h2{break-after:avoid}svg,tr{break-inside:avoid}}
`;

function facts(taken: TakenRun, beamtime: Beamtime, language: Language): string {
  const words = takenFiles[language].report;
  const { merge, trial, run } = taken;
  const pairs: readonly (readonly [string, string | undefined])[] = [
    [words.delivery, beamtime.name],
    [words.beamline, beamtime.beamline],
    [words.date, beamtime.date],
    [words.user, beamtime.user],
    [words.sample, sampleOf(merge)],
    [words.merge, `${runLabel(taken)} · ${terms[language].clustering[trial.clustering]} · ${merge.area}`],
    [words.file, run.files.mtz]
  ];
  const lines = pairs.flatMap(([name, value]) =>
    value === undefined ? [] : [`<dt>${esc(name)}</dt><dd>${esc(value)}</dd>`]
  );
  return `<dl>${lines.join('')}</dl>`;
}

function checklist({ findings, questions, limits, language }: ReportOptions): string {
  if (findings.length === 0) return paragraph(takenFiles[language].readme.noFindings);
  const asked = new Map(questions.map((one) => [one.id, one]));
  const items = worstFirst(findings).map(
    ({ check, verdict, message }) =>
      `<li class="${verdict}"><b>${SIGNS[verdict]} ${esc(terms[language].verdict[verdict])}</b> ${esc(asked.get(check)?.question[language] ?? check)} — ${esc(message[language])}${limitsNote(limitsInForce(asked.get(check), limits, language), language)}</li>`
  );
  return `<ul>${items.join('\n')}</ul>`;
}

/** Each answer with what was said, the limits in force and the files that it rests on. */
function trust({ path }: TakenRun, { findings, questions, limits, language }: ReportOptions): string {
  const { notAnswered } = takenFiles[language].readme;
  const onRun = findings.filter(({ subject }) => subject.path === path);
  const items = trustLines(onRun, { questions, limits }, language).map(
    ({ verdict, question, message, rests, files }) =>
      `<li class="${verdict}"><b>${SIGNS[verdict]} ${esc(terms[language].verdict[verdict])}</b> ${esc(question)} — ${esc(message === '' ? notAnswered : message)}${limitsNote(rests, language)}${small(files)}</li>`
  );
  return `<ul>${items.join('\n')}</ul>`;
}

/** Which run is for SAD, in the words of the overview; the rule last. */
function sad({ conclusions: told, language }: ReportOptions): string[] {
  const lines = told?.sad(language) ?? [];
  return lines.length === 0 ? [] : [section(takenFiles[language].readme.sad, lines.map(paragraph))];
}

function conclusions({ merge }: TakenRun, { conclusions: told, language }: ReportOptions): string[] {
  const words = takenFiles[language].readme;
  if (told === undefined) return [];
  const funnel = funnelLines(told.funnels, merge.sampleName, language).map(
    ({ steps, lost }) => `<p>${esc(steps)}${small(lost)}</p>`
  );
  const delivery = deliveryLines(told.delivery, language).map(
    ({ state, text, remarks }) =>
      `<li><b>${LINK_SIGNS[state]} ${esc(deliveryWords[language].states[state])}</b> ${esc(text)}${small(remarks)}</li>`
  );
  return [
    ...(funnel.length > 0 ? [section(words.funnel, funnel)] : []),
    ...(delivery.length > 0 ? [section(words.delivery, [`<ul>${delivery.join('\n')}</ul>`])] : [])
  ];
}

function small(lines: readonly string[]): string {
  return lines.map((line) => `<br><small>${esc(line)}</small>`).join('');
}

function limitsNote(limits: string | undefined, language: Language): string {
  return limits === undefined ? '' : ` <small>${esc(takenFiles[language].report.limitsNote(limits))}</small>`;
}

function statistics(taken: TakenRun, options: ReportOptions): string[] {
  const { beamtime, compared, language, findings, beside = [], questions, limits } = options;
  const trust = { findings: [...findings, ...beside], questions, limits };
  const others = compared.filter(({ path }) => path !== taken.path);
  const table = table1(beamtime, [taken, ...others], { language, inner: true, judged: true, trust });
  return [
    `<div class="scroll">${tableElement(table)}</div>`,
    ...table.notes.map(({ text }) => `<p class="note">${typesetMarkup(text)}</p>`),
    ...others.flatMap((other) =>
      hasRun(other) && other.judgement?.note !== undefined
        ? [
            `<h3>${esc(takenFiles[language].report.noteOn(runLabel(other)))}</h3>`,
            `<blockquote>${esc(other.judgement.note)}</blockquote>`
          ]
        : []
    )
  ];
}

function shells(taken: TakenRun, { compared, language }: ReportOptions): string[] {
  const rows = [taken, ...compared.filter(({ path }) => path !== taken.path)];
  const runs = rows.flatMap(({ run, cluster }, n) =>
    run === undefined || cluster === undefined
      ? []
      : [
          {
            path: run.path,
            name: clusterRun(cluster.number, run.cycle),
            shells: run.shells ?? [],
            ...(n < 8 && { colour: n + 1 })
          }
        ]
  );
  if (runs.every((one) => one.shells.length === 0)) return [paragraph(chartWords[language].noShells)];
  const drawn = SHELL_CHARTS.map((chart) => chartOf(chart, runs)).filter(({ series }) =>
    series.some(({ points }) => points.length > 0)
  );
  return [
    `<div class="charts">${drawn.map((spec) => chartSvg(spec, language)).join('')}</div>`,
    shellsTable(taken.run, language)
  ];
}

function tree({ trial, cluster }: TakenRun, language: Language): string[] {
  const words = takenFiles[language].report;
  const svg = dendrogramSvg(trial.clusters, cluster.number, chartWords[language].height);
  return svg === undefined ? [paragraph(words.noTree)] : [svg, `<p class="note">${esc(words.treeHint)}</p>`];
}

function section(title: string, parts: readonly string[]): string {
  return `<section><h2>${esc(title)}</h2>\n${parts.join('\n')}\n</section>`;
}

function paragraph(text: string): string {
  return `<p>${esc(text)}</p>`;
}
