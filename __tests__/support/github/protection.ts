import type { Identity, Protection, State } from './state.ts';

const REASON = 'Changes must be made through a pull request.';

/** How a branch is protected against this token; null where it may write. */
export function findProtection(state: State, ref: string, identity: Identity | null): Protection | null {
  if (identity?.bypass === true || !ref.startsWith('refs/heads/')) return null;
  return state.protections.get(ref.slice('refs/heads/'.length)) ?? null;
}

/** What the API says to a write on a protected branch. */
export function describeProtection(protection: Protection): string {
  return protection === 'ruleset' ? `Repository rule violations found\n\n${REASON}\n\n` : REASON;
}

/** What git prints behind `remote: `. */
export function writeRemoteLines(state: State, ref: string, protection: Protection): string {
  if (protection === 'branch') return `error: GH006: Protected branch update failed for ${ref}.\n\n- ${REASON}\n`;
  const page = `${state.origin}/${state.repository}/rules?ref=${encodeURIComponent(ref)}`;
  return `error: GH013: Repository rule violations found for ${ref}.\nReview all repository rules at ${page}\n\n- ${REASON}\n\n`;
}

/** The word in brackets behind `[remote rejected]`. */
export const DECLINED: Readonly<Record<Protection, string>> = {
  branch: 'protected branch hook declined',
  ruleset: 'push declined due to repository rule violations',
};

const PRE_RECEIVE = 'pre-receive hook declined';

function* readPackets(bytes: Buffer): Generator<Buffer | null> {
  for (let at = 0; at + 4 <= bytes.length; ) {
    const length = Number.parseInt(bytes.subarray(at, at + 4).toString(), 16);
    if (length < 4) {
      yield null;
      at += 4;
      continue;
    }
    yield bytes.subarray(at + 4, at + length);
    at += length;
  }
}

function writePacket(content: Buffer | null): Buffer {
  if (content === null) return Buffer.from('0000');
  return Buffer.concat([Buffer.from((content.length + 4).toString(16).padStart(4, '0')), content]);
}

/** git-receive-pack's answer with GitHub's word for what its hook declined: packets within the side band's packets. */
export function renameDecline(answer: Buffer, word: string): Buffer {
  const rename = (packet: Buffer | null): Buffer | null =>
    packet === null ? null : Buffer.from(packet.toString('latin1').replace(PRE_RECEIVE, word), 'latin1');
  const packets = [...readPackets(answer)].map((packet) => {
    if (packet === null || packet[0] !== 1) return writePacket(packet);
    const inner = [...readPackets(packet.subarray(1))].map((line) => writePacket(rename(line)));
    return writePacket(Buffer.concat([Buffer.from([1]), ...inner]));
  });
  return Buffer.concat(packets);
}
