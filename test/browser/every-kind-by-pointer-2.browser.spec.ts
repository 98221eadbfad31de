import { describe } from '@jest/globals';
import { everyKind } from './every-kind';
import { byPointer } from './filling';

describe('by pointer', () => everyKind(byPointer, { whole: 0, brought: true, part: [2, 3] }));
