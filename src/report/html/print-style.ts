import { markup } from './markup.js';

/** Phones and A4 paper. */
export const PRINT_STYLE = markup`
@media (max-width: 40rem) {
  h2 { font-size: 1.375rem; }
  main { padding-block: 1.5rem 3rem; gap: 3rem; }
  th, td { padding: 0.55rem 0.5rem; }
  .summary td:first-child { width: 4.75rem; white-space: normal; }
  .summary .badge, .summary thead th { white-space: normal; }
  .verdict, .finding, figure, .questions li, .unread { padding: 1rem; }
  dl.facts > div, .laid-out > div { grid-template-columns: minmax(0, 1fr); }
  dl.facts { gap: 0.6rem; }
  .frame .row { grid-template-columns: 2.5rem minmax(0, 1fr); padding-inline-end: 0.5rem; }
  .frame .number { padding-inline-end: 0.6rem; }
}
@page { size: A4; margin: 16mm 15mm 18mm; }
@page { @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #54606e; } }
@media print {
  :root { --page: #fff; --sunken: #f4f6f8; }
  body { font-size: 9.5pt; line-height: 1.5; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  html { font-size: 10.5pt; }
  .skip, .languages, .next { display: none; }
  .inner, main { max-width: none; padding-inline: 0; }
  header .inner { padding-block: 0 0.5rem; }
  main { display: block; padding-block: 1rem; }
  .evaluation, .evaluation > section { display: block; }
  .evaluation > *, .evaluation > section > * { margin-block: 0 0.8rem; }
  .evaluation > section { margin-block-start: 1.4rem; }
  h2, h3, h4, thead, figcaption { break-after: avoid; }
  tr, .verdict, .finding, figure, .questions li, .unread, .frame { break-inside: avoid; }
  .evaluation > section > p { break-after: avoid; }
  .finding > :is(h4, .message) { break-after: avoid; }
  .finding dl.facts > div { break-inside: avoid; }
  .questions { break-inside: auto; }
  .questions input { appearance: none; -webkit-appearance: none; border: 1.2pt solid #1a2430; border-radius: 2pt; background: #fff; }
  .questions input:checked { background: linear-gradient(45deg, #1a2430, #1a2430); box-shadow: inset 0 0 0 2.5pt #fff; }
  .wide { overflow: visible; }
  details::details-content { content-visibility: visible; block-size: auto; }
  details .rules { columns: 2; }
  footer { break-inside: avoid; }
}
`;
