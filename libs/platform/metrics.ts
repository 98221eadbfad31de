import { collectDefaultMetrics, Gauge, Registry as Metrics } from 'prom-client';
import type { Writing } from './installation';

const metrics = new Metrics();
collectDefaultMetrics({ register: metrics });
const head = new Gauge({ name: 'throughline_log_position', help: 'Position of the last event.', registers: [metrics] });
const lag = new Gauge({ name: 'throughline_projection_lag_events', help: 'Events a projection has still to take in.', labelNames: ['projection'], registers: [metrics] });
const stopped = new Gauge({ name: 'throughline_projection_stopped', help: '1 while a projection stands still at an event.', labelNames: ['projection'], registers: [metrics] });

/** The state of an installation in Prometheus’ text format. */
export async function metricsOf({ store, runner }: Writing): Promise<string> {
  const position = await store.head();
  head.set(position);
  for (const status of runner.status()) {
    lag.set({ projection: status.name }, position - status.checkpoint);
    stopped.set({ projection: status.name }, status.stopped ? 1 : 0);
  }
  return metrics.metrics();
}
