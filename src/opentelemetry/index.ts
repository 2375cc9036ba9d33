/** `promptgate/opentelemetry`: what a monitor takes, told to OpenTelemetry. Needs `@opentelemetry/api`. */
export { type EventLogger, type InstrumentedMonitor, type InstrumentOptions, instrument } from './instrument.ts';
export { ATTRIBUTES, EVENTS, METRICS } from './names.ts';
