// What only the pane in Excel has: the ribbon, going to cells, the sheet in front, functions in cells.

import { byId } from './dom.js';
import * as excel from './excel.js';
import { sheetInFront } from './excel-sheet.js';
import { chooseFormat } from './exports.js';
import { Functions, offerFunctions } from './functions.js';
import { Import } from './imports.js';
import { parameters } from './page.js';
import { names, refresh } from './refreshing.js';
import { openTab } from './tabs.js';
import { assistant, figures, fillView, findingList, jump, openBook, showCase, texts, worklist } from './views.js';
import { tell, work } from './work.js';

/** Ties the page to the workbook that is open. */
export function wireExcel() {
  findingList.jump = jump;
  worklist.jump = jump;
  names.wire();
  byId('who-change').hidden = false;
  excel.followTheme();
  excel.onHeldUp(() => tell('Finish editing the cell: Crossfoot waits for it.'));
  assistant.wire();
  excel.onSelection(showCase).catch(() => {});
  new Import(parameters, () => {}, sheetInFront).wire();
  offerFunctions(new Functions(excel.supports('1.16')));
  texts.addToOpen = (proposed, procedure) => openBook.addTexts(proposed, procedure);
  figures.filter = (refs) => work('Looking for the rows…', () => openBook.showRows(refs));
  byId('all-rows').hidden = false;
  byId('all-rows').addEventListener('click', () => work('Showing every row…', () => openBook.showAllRows()));
  byId('help').hidden = false;
  byId('export-into-field').hidden = !excel.canInsertSheets();
  wireRibbon();
}

function wireRibbon() {
  excel.onRibbon({
    refresh,
    nextProblem: () => assistant.step(1),
    previousProblem: () => assistant.step(-1),
    worklist: async () => openTab('worklist', fillView),
    figures: async () => openTab('figures', fillView),
    export: async () => openTab('export', fillView),
    report: async () => {
      chooseFormat('docx');
      openTab('export', fillView);
      byId('export-form').scrollIntoView();
    },
    proof: async () => openTab('proof', fillView),
    explain: () => assistant.explainSelection(),
    showPane: async () => {},
    help: async () => {
      byId('help').open = true;
      byId('help').scrollIntoView();
    },
  });
}
