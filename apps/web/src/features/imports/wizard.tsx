import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ImportReport, KnownFile } from '../../answers/imports';
import { postLong, Problem } from '../../api';
import { Leaving } from '../../records/leaving';
import { formWords } from '../../words/forms';
import { bodyOf, isNothing, matchingOf, needsMatching, nothing, type Given, type Holds, type Matching } from './given';
import { StepCheck } from './step-check';
import { StepColumns } from './step-columns';
import { StepDone } from './step-done';
import { StepWhat } from './step-what';
import { Steps, type Step } from './steps';
import type { Progress } from './wizard-state';

/** One way in for files, workbooks and pasted cells: what it is, which column is which, what is wrong where, recorded. */
export function Wizard({ lcep, known }: { lcep: string; known: readonly KnownFile[] }) {
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>('what');
  const [given, setGiven] = useState<Given>(nothing);
  const [holds, setHolds] = useState<Holds>({});
  const [matching, setMatching] = useState<Matching>({});
  const [report, setReport] = useState<ImportReport>();
  const [progress, setProgress] = useState<Progress>();
  const [failure, setFailure] = useState<string>();
  const sending = useRef<AbortController>(undefined);
  const box = useRef<HTMLDivElement>(null);
  const begun = useRef(step);
  const path = `/api/lceps/${encodeURIComponent(lcep)}/imports`;

  // What one pressed is gone: the next step's heading takes the focus, and says where one is.
  useEffect(() => {
    if (begun.current !== step) box.current?.querySelector<HTMLElement>(step === 'what' ? 'input' : 'h2')?.focus();
    begun.current = step;
  }, [step]);

  const ask = async (more: object, columns: Matching): Promise<ImportReport | undefined> => {
    if (sending.current) return undefined;
    const stop = new AbortController();
    sending.current = stop;
    setFailure(undefined);
    setProgress({ stage: 'sending', done: 0, total: 0 });
    try {
      return await postLong<ImportReport>(path, { ...bodyOf(given, columns, holds), ...more }, (stage, done, total) => setProgress({ stage, done, total }), stop.signal);
    } catch (error) {
      if (!stop.signal.aborted) setFailure(error instanceof Problem ? error.message : formWords.lost);
      return undefined;
    } finally {
      sending.current = undefined;
      setProgress(undefined);
    }
  };
  /** Checks without recording; then on to the first step that asks something of the person. */
  const look = async (columns: Matching) => {
    const found = await ask({ dryRun: true }, columns);
    if (found === undefined) return;
    setReport(found);
    setMatching({ ...columns, ...matchingOf(found, columns) });
    setStep(found.sent.leftOut.length > 0 ? 'what' : needsMatching(found) ? 'columns' : 'check');
  };
  const record = async () => {
    const found = await ask({ workbook: true }, matching);
    if (found === undefined) return;
    setReport(found);
    if (found.faults.length > 0) return setStep('check');
    setStep('done');
    await queries.invalidateQueries({ queryKey: ['lcep', lcep] });
  };
  const begin = () => {
    setStep('what');
    setGiven(nothing);
    setHolds({});
    setReport(undefined);
  };
  const again = () => {
    setStep('what');
    setGiven({ ...nothing, pastedAs: given.pastedAs });
    setReport(undefined);
  };
  const workbook = async () => (await ask({ dryRun: true, workbook: true }, matching))?.workbook;

  const state = { known, progress, failure, stop: () => sending.current?.abort() };
  return (
    <div className="wizard" ref={box}>
      <Leaving unsent={() => step !== 'done' && !isNothing(given)} />
      <Steps now={step} />
      {step === 'what' && <StepWhat {...state} given={given} onGiven={setGiven} holds={holds} onHolds={setHolds} leftOut={report?.sent.leftOut ?? []} kept={report === undefined && Object.keys(matching).length > 0} onLook={() => void look(matching)} />}
      {step === 'columns' && report && <StepColumns {...state} report={report} matching={matching} onMatching={setMatching} onCheck={() => void look(matching)} onBack={again} />}
      {step === 'check' && report && <StepCheck {...state} report={report} workbook={workbook} onRecord={() => void record()} onAgain={again} onColumns={() => setStep('columns')} />}
      {step === 'done' && report && <StepDone lcep={lcep} known={known} report={report} onMore={begin} />}
    </div>
  );
}
