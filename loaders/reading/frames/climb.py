"""Climbs the parse from a target to everyone who may hold a position on it, collecting the predicates on the way."""

from dataclasses import replace

from diplograph.loaders.reading.frames.clause import VERBS, doer, judge_of_subject, judges_of_object
from diplograph.loaders.reading.frames.link import Link, Step
from diplograph.loaders.reading.frames.words import all_senses, hypothetical, negated, sense
from diplograph.loaders.reading.tree import Tree

_SLOTS = {"dobj": "obj", "nsubjpass": "obj", "dative": "dative", "oprd": "obj", "attr": "attr", "nsubj": "subj"}
_MODIFIERS = frozenset({"amod", "compound", "poss", "nmod", "nummod"})
_CLAUSES = frozenset({"xcomp", "ccomp", "csubj"})
_DENIED = 0.2  # what remains of a stance that the sentence denies
_LONGEST = 14  # steps up the tree; longer paths join nothing that belongs together


class _Climb:
    """The state of one climb: where it stands, the steps so far, how well they fit."""

    def __init__(self, tree: Tree, target: int) -> None:
        self.tree = tree
        self.target = target
        self.at = tree.trunk(target)
        self.fit = 1.0 if self.at == target else 0.95
        self.steps: tuple[Step, ...] = ()
        self.links: list[Link] = []
        self.inner: int | None = None

    def run(self) -> list[Link]:
        tree = self.tree
        for _ in range(_LONGEST):
            head, dep = tree.heads[self.at], tree.deps[self.at]
            if head == self.at or not self.pass_through(head, dep):
                break
        return self.links

    def pass_through(self, head: int, dep: str) -> bool:
        """One step from `self.at` to its head; False where the climb ends."""
        tree = self.tree
        if dep == "conj" or dep == "appos":
            self.at = head
            return True
        if dep in _MODIFIERS:
            return self.modifier(head)
        if dep in ("pobj", "pcomp"):
            return self.preposition(head)
        if dep == "nsubj":
            return self.subject_of(head)
        if dep in _SLOTS or dep in _CLAUSES:
            slot = "clause" if dep in _CLAUSES else _SLOTS[dep]
            return self.verb(head, slot)
        if dep == "acomp":
            return self.verb(head, "acomp")
        if dep == "advcl":
            self.fit *= 0.7
            return self.verb(head, "advcl")
        if dep == "acl" and tree.pos[self.at] in VERBS:
            return self.noun(head, "clause")
        if dep == "relcl":
            self.fit *= 0.5
            self.at = tree.trunk(head)
            return bool(self.steps) and self.inner is None
        if dep in ("prep", "agent"):
            self.at = head
            return True
        return False

    def take(self, i: int, slot: str) -> bool:
        """Add the predicate at `i` if the lexicon lets it lead on through `slot`."""
        tree = self.tree
        found = sense(tree, i, slot)
        if found is None and slot == "dative":
            found, slot = sense(tree, i, "to"), "to"
        if found is None or found.slots[slot] is None:
            return False
        denied, imagined = negated(tree, i), hypothetical(tree, i)
        sign = found.slots[slot] or 0
        self.steps += (Step(i, found.lemma, found.root, slot, -sign if denied else sign, denied, imagined),)
        if imagined:
            self.fit *= 0.85
        return True

    def modifier(self, noun: int) -> bool:
        """`self.at` modifies a noun: its holder (Putin's criticism), its target (Iran sanctions) or neither."""
        tree = self.tree
        found = all_senses(tree, noun)
        self.parties(noun)
        if found and not self.steps and any(p.root not in ("LIGHT", "JUDGE") for p in found):
            if tree.deps[self.at] == "compound" and self.take_any(noun):
                self.fit *= 0.5
                self.at = noun
                self.possessors(noun)
                return True
            self.fit *= 0.4
        else:
            self.fit *= 0.75
        self.at = noun
        return True

    def take_any(self, noun: int) -> bool:
        """A noun predicate whose target stands before it: "Iran sanctions"."""
        return any(self.take(noun, slot) for slot in ("on", "to", "against", "with", "for"))

    def preposition(self, prep: int) -> bool:
        tree = self.tree
        head, slot = tree.heads[prep], tree.lower[prep]
        if tree.deps[prep] == "agent":
            return False
        if slot == "without" and tree.deps[self.at] == "pcomp":
            self.steps += (Step(prep, "without", "REVERSE", "clause", -1),)
        while tree.deps[prep] == "prep" and tree.pos[head] == "ADP" and tree.heads[head] != head:
            prep, head = head, tree.heads[head]
        if tree.pos[head] in VERBS:
            return self.verb(head, slot)
        if tree.pos[head] == "ADJ":
            if self.take(head, slot):
                self.at = head
                return True
            return False
        return self.noun(head, slot)

    def noun(self, noun: int, slot: str) -> bool:
        """`self.at` complements a noun: a predicate's target, or part of a plain noun phrase."""
        if slot in ("between", "of", "with"):
            self.parties(noun)
        if self.take(noun, slot):
            self.possessors(noun)
        elif self.steps and slot == "clause":
            self.fit *= 0.8
            self.possessors(noun)
        elif slot == "clause":
            return False
        else:
            self.fit *= 0.7 if slot == "of" else 0.5
        self.at = noun
        return True

    def possessors(self, noun: int) -> None:
        """Who stands before or after a predicate noun as its holder: Putin's criticism, criticism by Moscow."""
        tree = self.tree
        for child in tree.children[noun]:
            if tree.deps[child] in ("poss", "amod", "compound", "nmod") and child != self.at:
                weight = 1.0 if tree.deps[child] == "poss" else 0.8
                self.link(child, "poss", noun, weight)
            elif tree.deps[child] in ("prep", "agent") and tree.lower[child] in ("by", "from"):
                held = tree.child(child, "pobj")
                if held is not None and held != self.at:
                    self.link(held, "by", noun, 0.9)

    def parties(self, noun: int) -> None:
        """The other parties of a reciprocal noun: talks between A and B, Russia-US ties."""
        tree = self.tree
        found = sense(tree, noun, "each")
        if found is None:
            return
        step = Step(noun, found.lemma, found.root, "each", found.slots["each"] or 0, negated(tree, noun))
        for other in tree.conjuncts(tree.trunk(self.at)):
            if other != self.target:
                self.links.append(Link(other, "each", (*self.steps, step), self.fit * 0.8, noun))
        for child in tree.children[noun]:
            if tree.deps[child] in _MODIFIERS and child != self.at and not self.steps:
                self.links.append(Link(child, "each", (step,), self.fit * 0.6, noun))

    def subject_of(self, verb: int) -> bool:
        """The target is a subject: one of the parties, or what a reported clause judges."""
        tree = self.tree
        found = sense(tree, verb, "each")
        if found is not None and not self.steps:
            sign = found.slots["each"] or 0
            denied = negated(tree, verb)
            step = Step(
                verb, found.lemma, found.root, "each", -sign if denied else sign, denied, hypothetical(tree, verb)
            )
            for other in tree.conjuncts(self.at):
                self.links.append(Link(other, "each", (step,), self.fit * 0.9, verb))
        if not self.steps:
            judge = judge_of_subject(tree, verb)
            if judge is None:
                return False
            self.take(judge, "subj")
            if negated(tree, verb) and judge != verb and self.steps:
                last = self.steps[-1]
                self.steps = (Step(last.token, last.lemma, last.root, last.slot, -last.sign, True),)
            self.at = verb
            self.inner = self.target
            return True
        return False

    def verb(self, verb: int, slot: str) -> bool:
        """`self.at` is an argument of a verb: take its predicate, tell its subjects, go on above it."""
        tree = self.tree
        below = bool(self.steps)
        taken = slot not in ("acomp", "attr", "advcl") and self.take(verb, slot)
        if not taken and slot == "obj" and not below:
            taken = any(self.take(i, "subj") for i in judges_of_object(tree, verb))
        if not taken:
            if not below:
                if slot not in ("clause",) and not self.object_predicate(verb, slot):
                    return False
            elif slot in ("acomp", "attr", "advcl") or tree.pos[verb] == "AUX":
                pass
            elif slot == "clause" or slot == "obj":
                self.fit *= 0.45
            else:
                self.fit *= 0.6
        if taken and slot == "clause" and self.inner is not None and self.steps[-1].sign < 0:
            self.deny()
        self.at = verb
        return self.subjects(verb)

    def deny(self) -> None:
        """What a clause says that is denied or opposed as a whole is not said by its own subject."""
        self.links = [replace(link, fit=link.fit * _DENIED) for link in self.links]
        self.fit *= 2 * _DENIED

    def object_predicate(self, verb: int, slot: str) -> bool:
        """ "impose sanctions on Iran": the object of the verb is the predicate, its preposition hangs on the verb."""
        tree = self.tree
        for child in tree.children[verb]:
            is_object = tree.deps[child] in ("dobj", "nsubjpass") and child != self.at and tree.heads[self.at] != child
            if is_object and self.take(child, slot):
                self.fit *= 0.95
                self.possessors(child)
                if not self.take(verb, "obj"):
                    self.fit *= 0.6
                return True
        return False

    def subjects(self, verb: int) -> bool:
        """Tell who does what the verb says; True while the climb may go on."""
        tree = self.tree
        found = doer(tree, verb)
        if not found:
            return tree.heads[verb] != verb or self.unsaid(verb)
        relation, token = found
        relation = "said" if self.inner is not None and relation == "subj" else relation
        if token is not None:
            self.link(token, relation, verb, 1.0)
            if self.inner is None:
                self.inner = token
        elif self.steps:
            self.link(None, "none", verb, 0.6)
        self.climb_on_conj(verb)
        return tree.deps[self.at] in ("ccomp", "conj", "relcl", "advcl", "xcomp") and bool(self.steps)

    def climb_on_conj(self, verb: int) -> None:
        """A coordinated verb is governed as its first is."""
        while self.tree.deps[self.at] == "conj" and self.tree.pos[self.tree.heads[self.at]] in VERBS:
            self.at = self.tree.heads[self.at]

    def unsaid(self, verb: int) -> bool:
        if self.steps:
            self.link(None, "none", verb, 0.5)
        return False

    def link(self, holder: int | None, relation: str, top: int, weight: float) -> None:
        if self.steps and holder != self.target:
            self.links.append(
                Link(holder, relation, self.steps, self.fit * weight, top, self.inner if relation == "said" else None)
            )


def links(tree: Tree, target: int) -> list[Link]:
    """Every chain of predicates from the nominal at token `target` to a token that may hold a position on it."""
    return _Climb(tree, target).run()
