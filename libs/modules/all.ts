import type { BusinessModule } from '#platform/business-module';
import { compareModule } from './compare/compare.module';
import { calendarModule } from './calendar/calendar.module';
import { evidenceModule } from './evidence/evidence.module';
import { exportsModule } from './exports/exports.module';
import { headlineModule } from './headline/headline.module';
import { historiesModule } from './histories/histories.module';
import { importsModule } from './imports/imports.module';
import { introductionsModule } from './introductions/introductions.module';
import { lcepsModule } from './lceps/lceps.module';
import { learningModule } from './learning/learning.module';
import { learningWalksModule } from './learning-walks/learning-walks.module';
import { ledgerModule } from './ledger/ledger.module';
import { listsModule } from './lists/lists.module';
import { meetingsModule } from './meetings/meetings.module';
import { needsModule } from './needs/needs.module';
import { organisationsModule } from './organisations/organisations.module';
import { partnershipsModule } from './partnerships/partnerships.module';
import { projectsModule } from './projects/projects.module';
import { proposalsModule } from './proposals/proposals.module';
import { registersModule } from './registers/registers.module';
import { searchModule } from './search/search.module';

/**
 * The areas of the business. An import takes the files in this order: what is cited stands before what cites it.
 */
export const modules: readonly BusinessModule[] = [
  lcepsModule,
  listsModule,
  organisationsModule,
  meetingsModule,
  needsModule,
  proposalsModule,
  introductionsModule,
  learningModule,
  partnershipsModule,
  projectsModule,
  learningWalksModule,
  evidenceModule,
  importsModule,
  exportsModule,
  registersModule,
  headlineModule,
  historiesModule,
  calendarModule,
  ledgerModule,
  searchModule,
  compareModule,
];
