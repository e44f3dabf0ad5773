#!/usr/bin/env python3
"""Counts the kinds of wrong spans in what score_polnear.py --errors writes.

usage: attribution-errors.py errors.tsv reporting-verbs.tsv [--sample N]

A missed and an extra span of one role in one article that share words are one mistaken border and count as two wrong spans;
the others are missed, or found where none is marked. --sample prints N of them, drawn with a fixed seed, for reading.
Needs Python 3 and nothing else.
"""
import collections, random, re, sys
rows = [l.rstrip('\n').split('\t') for l in open(sys.argv[1], encoding='utf-8')]
LEXICON = {l.split('\t')[0]: l.split('\t')[1] for l in open(sys.argv[2], encoding='utf-8') if '\t' in l and not l.startswith('#')}
by = collections.defaultdict(list)
for kind, role, version, words in rows: by[version, role].append((kind, words))
versions = collections.defaultdict(set)
for _, _, v, _ in rows: versions[v.rsplit('_', 1)[0]].add(v)
wrong = collections.Counter((k, r, v.rsplit('_', 1)[0], w) for k, r, v, w in rows)
PUNCT = re.compile(r"^[^\w]*$")
AUX = set("has have had is are was were be been being will would could should may might can do does did to not n't also then later once again still often always repeatedly recently just already even never".split())
FUNCTION = set("that to of for about on as in against with if whether by".split())


def has(words, pattern): return re.search(pattern, words) is not None


def border(role, a, b):
    """Of two overlapping spans, the missed and the extra one: where they differ."""
    long, short = (a, b) if len(a) >= len(b) else (b, a)
    text, part = ' '.join(long), ' '.join(short)
    at = text.find(part)
    if at < 0: return role + ': both borders'
    before, after = text[:at].split(), text[at + len(part):].split()
    who = 'too long' if long is b else 'too short'
    if before and after: return role + ': both borders'
    rest = before or after
    if all(PUNCT.match(w) for w in rest): return role + ': a mark at the border'
    side = 'start' if before else 'end'
    if role == 'content':
        if before and short[0].lower() in FUNCTION and len(before) <= 6: return 'content: whom it is told to taken in or left out'
        if before and all(w.lower() in FUNCTION for w in before): return 'content: "that", "to" or a preposition at the start'
        return 'content: %s at the %s (%s)' % (who, side, 'up to 4 words' if len(rest) <= 4 else 'a phrase or clause')
    if role == 'cue':
        if before and all(w.lower() in AUX or w.endswith('ly') for w in before): return 'cue: auxiliary or adverb before the verb'
        if after and after[0].lower() in FUNCTION | {'at', 'from', 'during', 'after'} and len(after) > 1: return 'cue: where or to whom it was said, after the verb'
        if after and len(after) == 1: return 'cue: one word after the verb'
        return 'cue: other borders'
    if after and after[0] in (',', 'who', 'whose', '--', '-LRB-'): return 'source: apposition or relative clause'
    if after and after[0].lower() in ('of', 'for', 'in', 'at', 'from', 'with', 'on'): return 'source: a phrase after the noun'
    return 'source: other borders'


def cue(words):
    """What a cue is made of, by the lexicon of reporting verbs."""
    plain = [w.lower() for w in words.split() if w.lower() not in AUX]
    if not any(re.search(r'\w', w) for w in plain): return 'a colon or dash'
    acts = [LEXICON[stem] for w in plain for stem in stems(w) if stem in LEXICON]
    if not acts: return 'words that the lexicon does not know'
    return 'verbs of thinking, feeling, wanting' if acts[0] in ('BELIEVE', 'FEEL', 'INTEND', 'LEARN') else 'verbs of telling'


def stems(w):
    yield w
    for end, put in (('ies', 'y'), ('ied', 'y'), ('es', ''), ('s', ''), ('ed', ''), ('ed', 'e'), ('d', ''), ('ing', ''), ('ing', 'e')):
        if w.endswith(end): yield w[:-len(end)] + put
    if len(w) > 5 and re.search(r'([a-z])\1(ed|ing)$', w): yield re.sub(r'([a-z])\1(ed|ing)$', r'\1', w)
    yield {'said': 'say', 'told': 'tell', 'wrote': 'write', 'thought': 'think', 'felt': 'feel', 'knew': 'know', 'saw': 'see', 'found': 'find', 'meant': 'mean', 'heard': 'hear'}.get(w, w)


def whole(kind, role, words):
    """A span without a counterpart."""
    what = 'missed' if kind == 'missed' else 'found where none is marked'
    if role == 'content': sub = 'in quotation marks' if has(words, "``|''|[\"“]") else 'no more than four words' if len(words.split()) <= 4 else 'without quotation marks'
    elif role == 'cue': sub = cue(words)
    else: sub = 'pronoun' if has(words.lower(), r'^(he|she|it|they|i|we|you|who|which|that|his|her|their|its|my|our|your|those)$') else 'name or noun'
    return '%s %s (%s)' % (role, what, sub)


count, examples, disputed = collections.Counter(), collections.defaultdict(list), 0
for (version, role), spans in sorted(by.items()):
    article = version.rsplit('_', 1)[0]; n = len(versions[article])
    extra = [w for k, w in spans if k == 'extra']
    for kind, words in spans:
        if kind != 'missed': continue
        mine = words.split()
        best = max(extra, key=lambda w: len(set(w.split()) & set(mine)) / len(set(w.split()) | set(mine)), default=None)
        if best and len(set(best.split()) & set(mine)) * 3 >= len(set(best.split()) | set(mine)) or best and (best in words or words in best) and len(best) > 3 and len(words) > 3:
            extra.remove(best); key = border(role, mine, best.split()); count[key] += 2; examples[key].append((version, words, best))
        else: key = whole(kind, role, words); count[key] += 1; examples[key].append((version, words, ''))
    for words in extra:
        if n > 1 and wrong['extra', role, article, words] < n: disputed += 1; key = role + ' that another annotator marked so'
        else: key = whole('extra', role, words)
        count[key] += 1; examples[key].append((version, words, ''))
print('%5d wrong spans in all' % len(rows))
for key, n in count.most_common(): print('%5d  %4.1f %%  %s' % (n, 100 * n / len(rows), key))
if '--sample' in sys.argv:
    random.seed(20160927)
    for v, m, x in random.sample([(k, m, x) for k, e in sorted(examples.items()) for _, m, x in e], int(sys.argv[-1])): print(v, '|', m[:110], '|', x[:110])
