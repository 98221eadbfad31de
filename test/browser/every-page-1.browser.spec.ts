import { everyPage } from './every-page';

everyPage(0);
