"""Reads Promptgate's bundle and registry with Python's standard library alone (3.9 or later).

Copy this file into your project. A user gets the same version here as from the JavaScript library:
the bundle carries test vectors, and `read_bundle` refuses one whose vectors it cannot reproduce.
"""

import hashlib
import json
import math
import re

SCHEME = "md5-100k/v1"
KEY_LIMIT = 1000

# The file is canonical JSON: its members are sorted, so these two are always the first.
_HEAD = re.compile(rb'\{"commit":"(?:[0-9a-f]{40}|[0-9a-f]{64})",("digest":"(sha256:[0-9a-f]{64})",)')


class BundleError(Exception):
    """The bundle is damaged, or made by rules that this file does not know."""


def fine_bucket_of(key, salt=None):
    """The place of a key among 100,000; half of a surrogate pair is a UnicodeEncodeError, a ValueError."""
    if not isinstance(key, str):
        raise TypeError("the key must be a string")
    if salt is not None and (salt == "" or ":" in salt):
        raise ValueError("a salt is not empty and holds no colon")
    text = key if salt in (None, "none") else salt + ":" + key
    number = int.from_bytes(_md5(text.encode("utf-8")), "big")
    return (number % 100) * 1000 + number % 100_000 // 100


def bucket_of(key, salt=None):
    """The bucket of a key, 0 to 99: md5 as a number, modulo 100."""
    return fine_bucket_of(key, salt) // 1000


def is_canary_user(key, percent, salt=None):
    """Whether a key is within a share of 0 to 100 percent, to three decimals."""
    if not 0 <= percent <= 100:
        raise ValueError("the share must be from 0 to 100")
    return fine_bucket_of(key, salt) < _round_half_up(percent * 1000)


def read_bundle(source):
    """The bundle in a file (a path) or in bytes, once its digest and its vectors are proven."""
    data = source if isinstance(source, bytes) else _read(source)
    head = _HEAD.match(data)
    if head is None:
        raise BundleError("this is no bundle: it does not begin with its commit and its digest")
    content = data[: head.start(1)] + data[head.end(1) :]
    if content.endswith(b"\n"):
        content = content[:-1]
    found = "sha256:" + hashlib.sha256(content).hexdigest()
    if found != head.group(2).decode("ascii"):
        raise BundleError("the bundle was changed after it was made: its digest is " + found)
    bundle = _parse(data, "the bundle")
    if bundle.get("digest") != found:
        raise BundleError("the bundle names its digest twice")
    if bundle.get("schemaVersion") != 1 or bundle.get("scheme") != SCHEME:
        raise BundleError("the bundle is of a version or a scheme that this file does not know")
    for vector in bundle["vectors"]:
        place = (bucket_of(vector["key"]), fine_bucket_of(vector["key"]))
        if place != (vector["bucket"], vector["fine"]):
            raise BundleError("the key %r is in another bucket here" % vector["key"])
    return bundle


def read_overrides(source):
    """The overrides beside a bundle, which end rollouts at once; none where there is no such file."""
    try:
        data = source if isinstance(source, bytes) else _read(source)
    except FileNotFoundError:
        return []
    entries = _parse(data, "the file of overrides")
    if not isinstance(entries, list):
        raise BundleError("the overrides are no list")
    return [entry for entry in entries if isinstance(entry, dict) and entry.get("action") == "stable"]


def resolve(bundle, prompt_id, key=None, overrides=()):
    """What a key gets of a prompt: a dict with version, text, metadata, outputSchema, digest and commit.

    The key is a user's id where the rollout's unit is `user`, and a request's where it is `request`.
    Without a key, or with one that is malformed, it is the stable version. KeyError: the environment does not run the prompt.
    """
    prompt = bundle["prompts"][prompt_id]
    rollout, canary = prompt["rollout"], prompt["canary"]
    if rollout is None or canary is None or not _is_key(key):
        return prompt["stable"]
    names = (prompt_id, bundle["environment"], rollout["id"])
    if any((each.get("prompt"), each.get("environment"), each.get("rolloutId")) == names for each in overrides):
        return prompt["stable"]
    if key in rollout.get("deny", ()):
        return prompt["stable"]
    if key in rollout.get("allow", ()):
        return canary
    try:
        chosen = is_canary_user(key, rollout["percent"], rollout["salt"])
    except UnicodeEncodeError:
        return prompt["stable"]
    return canary if chosen else prompt["stable"]


def read_deployed(registry_path, environment):
    """By the registry: the version that an environment runs of each prompt, by the prompt's id."""
    prompts = json.loads(_read(registry_path))["prompts"]
    states = {name: prompt["environments"].get(environment) for name, prompt in prompts.items()}
    return {name: state["version"] for name, state in states.items() if state and state["version"]}


def _is_key(key):
    # As long as the JavaScript library takes it, which counts in UTF-16; an empty one would be everybody's who has none.
    return isinstance(key, str) and 0 < len(key.encode("utf-16-le", "surrogatepass")) // 2 <= KEY_LIMIT


def _parse(data, what):
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise BundleError(what + " is not JSON that can be read") from error


def _read(path):
    with open(path, "rb") as file:
        return file.read()


def _md5(data):
    # For spreading, not for secrets; where a policy forbids md5, this says so to it (Python 3.9).
    return hashlib.md5(data, usedforsecurity=False).digest()


def _round_half_up(number):
    # Not round(), which goes to the even neighbour.
    floor = math.floor(number)
    return floor + (number - floor >= 0.5)
