import { describe } from '@jest/globals';
import { everyKind } from './every-kind';
import { byKeyboard } from './filling';

describe('by keyboard alone', () => everyKind(byKeyboard, { whole: 1, brought: false, part: [2, 3] }));
