import { expect, test } from '@jest/globals';
import { formatVersion } from '../../src/cli/monitor-version-words.ts';
import { testWithoutControl } from '../../src/monitoring/no-control.ts';
import { chooseSettings } from '../../src/watch/check-settings.ts';
import { MONITORING } from '../watch/world.ts';

test.each([
  ['is compared where something was recorded before', { calls: 1000, errors: 5 }, true],
  ['is compared with nothing where nothing was', null, false],
])('a version without a rollout %s', (_, baseline, isCompared) => {
  const detection = testWithoutControl(baseline, { calls: 100, errors: 1 }, chooseSettings(MONITORING, 'notify', ['errors']));
  const subject = { promptId: 'support', environment: 'production', version: '1.0.0', previous: null, cameAt: null, isNamed: true };
  const text = formatVersion(
    { kind: 'looked', subject, detection, alarmedAt: null, isNew: false, unkept: null },
    { width: 80, color: false },
  );
  expect(text.includes('Compared with')).toBe(isCompared);
});
