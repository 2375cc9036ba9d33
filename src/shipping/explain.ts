import type { Config } from '../config/config.ts';
import { listBlocks, listDeployments, listRolloutSteps } from '../explain/deployments.ts';
import { readReport } from '../explain/report.ts';
import type { AskServer, ServerKnowledge, ServerQuestion } from '../explain/server.ts';
import type { Trail, TrailPullRequest, TrailTag, Unknown } from '../explain/trail.ts';
import { findPrompt, findVersion } from '../registry/lookup.ts';
import { nameTag } from '../release/tag-name.ts';
import type { ContentPlace } from './content.ts';
import { findDifference } from './content.ts';
import { readPromptHistory } from './registry-history.ts';
import type { OriginPorts, OriginSubject } from './version-origin.ts';
import { findBringing, readOrigin } from './version-origin.ts';

export interface ExplainPorts extends OriginPorts {
  /** What says why no server is asked, instead of one. */
  readonly server: AskServer | Unknown;
  /** The text of the report with this digest, where it lies at hand. */
  readonly findReport: (digest: string) => Promise<{ readonly path: string; readonly text: string } | null>;
}

export interface ExplainSettings extends ContentPlace {
  readonly config: Pick<Config, 'promptsDir' | 'registry' | 'release'>;
}

async function findTag({ revisions }: ExplainPorts, name: string): Promise<TrailTag | null> {
  return (await revisions.tags([name])).find((tag) => tag.name === name) ?? null;
}

function namePull(number: number, webUrl: string | null): TrailPullRequest {
  const url = webUrl === null ? null : `${webUrl}/pull/${number}`;
  return { number, title: null, author: null, mergedBy: null, mergedAt: null, reviewers: null, url, source: 'commit-message' };
}

/**
 * Follows one version back to where it came from, and on to where it ran. What cannot be found out is among the unknown things, with why.
 * @throws PromptgateError `unknown-version`, and what reading the clone throws
 */
export async function explainVersion(ports: ExplainPorts, subject: OriginSubject, settings: ExplainSettings): Promise<Trail> {
  const { id, version, registry, tip } = subject;
  const { webUrl } = ports;
  const unknown: Unknown[] = [];
  const warnings: string[] = [];
  const registered = findVersion(registry, id, version);
  const found = await findBringing(ports, subject, settings);
  const origin = 'commit' in found ? await readOrigin(ports, found, version) : null;
  if ('what' in found) unknown.push(found);
  const digest = registered?.digest ?? ('commit' in found ? (found.prompt?.digest ?? null) : null);
  if (registered !== null && 'commit' in found) {
    const difference = findDifference({ id, version, ...registered }, found.prompt);
    if (difference !== null) warnings.push(`The registry does not fit what Git holds: ${difference}. See: promptgate registry verify`);
  }

  const history = await readPromptHistory(ports.revisions, { tip: tip.sha, path: settings.config.registry.path, id });
  if (history.cut !== null) {
    const since = history.since === null ? '' : ` before ${history.since}`;
    const [why, help] =
      history.cut === 'shallow'
        ? [`this clone is shallow and does not hold the registry’s history${since}.`, 'git fetch --unshallow completes it.']
        : [`the registry’s history is long, and only its newest part was read.`, null];
    unknown.push({ what: `Deployments${since}`, why, help });
  }
  if (history.unreadable.length > 0) {
    const first = (history.unreadable[0] as string).slice(0, 7);
    const why = `${history.unreadable.length} of its commits left a registry that cannot be read, such as ${first}.`;
    unknown.push({ what: 'Part of the registry’s history', why, help: null });
  }
  const prompt = findPrompt(registry, id);
  const states = prompt?.environments ?? {};
  const deployments = listDeployments(history.events, version, states);

  const name = nameTag(settings.config.release.tag, id, version);
  const tag = await findTag(ports, name);
  if (tag === null)
    unknown.push({
      what: 'Tag',
      why: `this clone has no tag ${name}.`,
      help: 'git fetch --tags brings those of the server; promptgate release makes it.',
    });
  else if (registered !== null && tag.commit !== registered.commit)
    warnings.push(
      `The tag ${name} points at ${tag.commit.slice(0, 7)}, the registry says ${registered.commit.slice(0, 7)}. See: promptgate registry verify`,
    );

  const evidence = registered?.evidence ?? null;
  const report = evidence === null ? null : await ports.findReport(evidence.report);
  if (evidence !== null && report === null) {
    const help = 'It is among the artifacts of the pull request’s run; unpacked into promptgate-report/ it is found here.';
    unknown.push({ what: 'What the evals said in detail', why: 'the report does not lie in this directory.', help });
  }

  const server = await askServer(ports, {
    id,
    version,
    commits:
      origin === null
        ? registered === null
          ? []
          : [registered.commit]
        : [...new Set([(origin.merge ?? origin.commit).sha, origin.commit.sha])],
    pullNumber: origin?.pullNumber ?? null,
    tag: tag?.name ?? (registered === null ? null : name),
    environments: [...new Set(deployments.map(({ environment }) => environment))],
    webUrl,
  });
  const pullNumber = origin?.pullNumber ?? null;
  const versions = prompt?.versions ?? {};
  return {
    schemaVersion: 1,
    id,
    version,
    digest,
    sameContent: Object.keys(versions).filter((other) => other !== version && versions[other]?.digest === digest),
    registeredAt: registered?.registeredAt ?? null,
    commit: origin?.commit ?? null,
    merge: origin?.merge ?? null,
    pullRequest: server.pullRequest ?? (pullNumber === null ? null : namePull(pullNumber, webUrl)),
    evidence,
    report: evidence === null || report === null ? null : readReport(report, id),
    tag,
    release: server.release,
    runsIn: Object.keys(states).filter((environment) => states[environment]?.version === version),
    canaryIn: Object.entries(states).flatMap(([environment, { rollout }]) =>
      rollout?.canary === version ? [{ environment, rolloutId: rollout.id, percent: rollout.percent, unit: rollout.unit }] : [],
    ),
    deployments,
    blocks: digest === null ? [] : listBlocks(history.events, digest),
    rollouts: listRolloutSteps(history.events, version),
    mirrored: server.mirrored,
    warnings,
    unknown: [...unknown, ...server.unknown],
  };
}

async function askServer({ server }: ExplainPorts, question: ServerQuestion): Promise<ServerKnowledge> {
  if (typeof server === 'function') return server(question);
  return { pullRequest: null, release: null, mirrored: [], unknown: [server] };
}
