package org.hearsay.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Party;
import org.hearsay.extract.clause.Grammar;
import org.hearsay.extract.entity.Context;
import org.hearsay.extract.entity.EntityIndex;
import org.jspecify.annotations.Nullable;

/** Who takes part in an event, and where it is. */
final class Arguments {
    /** Verbs that say little more than that the event, their object, takes place; their subject takes part in it. */
    private static final Set<String> LIGHT = Set.of(
            "hold",
            "have",
            "conduct",
            "make",
            "take",
            "attend",
            "host",
            "lead",
            "organise",
            "organize",
            "schedule",
            "plan",
            "join",
            "begin",
            "start",
            "launch",
            "stage",
            "carry",
            "send",
            "write",
            "sign",
            "impose",
            "announce",
            "deliver",
            "do",
            "mount",
            "open",
            "reach",
            "strike",
            "conclude",
            "convene",
            "continue",
            "resume",
            "end",
            "finish",
            "cancel",
            "suspend",
            "pay",
            "complete",
            "order",
            "face",
            "commit",
            "wage",
            "fight",
            "call",
            "arrange",
            "propose",
            "negotiate",
            "broker",
            "win",
            "give",
            "receive",
            "chair",
            "expect",
            "prepare",
            "approve",
            "undertake",
            "agree",
            "accept",
            "test",
            "use",
            "lose",
            "contest",
            "view");

    private static final String[] TAKING_PART = {
        "between", "with", "of", "by", "among", "against", "from", "involving", "for"
    };
    private static final String[] TOGETHER = {"between", "with", "among", "against"};
    private static final String[] OCCASION = {"in", "during", "at", "via", "on", "over", "by"};
    private static final String[] WHERE = {
        "in", "at", "near", "on", "along", "outside", "to", "inside", "across", "around"
    };
    private static final Set<String> INCLUDING =
            Set.of("include", "involve", "bring", "feature", "attend", "unite", "gather");

    private final EntityIndex entities;
    private final Trigger trigger;
    private final Grammar grammar;
    private final Dependencies tree;
    private final Set<Entity> found = new LinkedHashSet<>();

    private Arguments(EntityIndex entities, Trigger trigger) {
        this.entities = entities;
        this.trigger = trigger;
        this.grammar = new Grammar(trigger.sentence());
        this.tree = trigger.sentence().dependencies();
    }

    /** In order of their roles: who acts first. */
    static List<Party> participants(EntityIndex entities, Trigger trigger) {
        Arguments arguments = new Arguments(entities, trigger);
        if (trigger.verbal()) {
            arguments.ofVerb();
        } else {
            arguments.ofNoun();
        }
        return arguments.found.stream().map(Entity::asParty).toList();
    }

    private void ofVerb() {
        int verb = trigger.token();
        add(grammar.agents(verb));
        add(grammar.objects(verb));
        grammar.objects(verb).forEach(object -> add(grammar.obliques(object, "on", "against")));

        add(grammar.obliques(verb, "with", "between", "against", "to", "from", "by"));
        if (isHarm()) {
            add(grammar.obliques(verb, "on"));
        }
    }

    private void ofNoun() {
        int noun = trigger.token();
        premodifiers(noun);
        add(tree.children(noun, "nmod:poss"));
        add(grammar.obliques(noun, TAKING_PART));
        if ("telegram letter contact visit".contains(trigger.type().label())) {
            add(grammar.obliques(noun, "to"));
        }
        if (isHarm()) {
            add(grammar.obliques(noun, "on"));
        }
        for (int clause : tree.children(noun, "acl")) {
            if (INCLUDING.contains(grammar.lemma(clause))) {
                add(grammar.objects(clause));
            }
        }
        asArgument(noun);
    }

    /** What the clause tells in which the noun stands. */
    private void asArgument(int noun) {
        int head = tree.head(noun);
        if (head < 0) {
            return;
        }
        boolean object = tree.is(noun, "obj") || tree.relation(noun).equals("nsubj:pass");
        if (object && LIGHT.contains(grammar.lemma(head))) {
            add(grammar.agents(head));
            add(grammar.obliques(head, "with", "to", "between"));
        } else if (tree.is(noun, "nsubj")) {
            add(grammar.obliques(head, TOGETHER));
            if (INCLUDING.contains(grammar.lemma(head))) {
                add(grammar.objects(head));
            }
        } else if (tree.is(noun, "obl") && isConsultation()) {
            onOccasion(noun, head);
        }
    }

    /** "In a call, A warned B": A and B take part, unless the noun says who does. */
    private void onOccasion(int noun, int verb) {
        boolean occasion = List.of(OCCASION).contains(grammar.preposition(noun));
        if (occasion && found.size() < 2 && grammar.isVerb(verb)) {
            add(grammar.agents(verb));
            tree.children(verb, "obj", "iobj").stream()
                    .filter(object -> isPerson(object) || found.isEmpty())
                    .forEach(object -> add(List.of(object)));
            add(grammar.obliques(verb, "with"));
        }
    }

    private boolean isPerson(int head) {
        return meant(head).stream().anyMatch(entity -> entity.type() == EntityType.PERSON);
    }

    private boolean isConsultation() {
        return "CONSULT".equals(trigger.type().plover());
    }

    /** Attacks and sanctions are on somebody; calls are on the phone. */
    private boolean isHarm() {
        return Set.of("ASSAULT", "FIGHT", "SANCTION")
                .contains(String.valueOf(trigger.type().plover()));
    }

    private void premodifiers(int noun) {
        TokenRange phrase = grammar.nounPhrase(noun);
        for (int i = phrase.begin(); i < trigger.begin(); i++) {
            if (tree.is(i, "compound")
                    || tree.is(i, "amod")
                    || tree.is(i, "nmod")
                    || tree.is(i, "dep")
                    || tree.is(i, "conj")) {
                meant(i).stream().filter(Arguments::canTakePart).forEach(found::add);
            }
        }
    }

    private void add(List<Integer> heads) {
        for (int head : heads) {
            addOf(head, 2);
        }
    }

    /** Those that a phrase means; where it means nobody known, those that it names besides ("Russian troops", "officials from Mali"). */
    private void addOf(int head, int depth) {
        List<Entity> meant = entities.meant(grammar.range(head), Context.NONE).stream()
                .filter(Arguments::canTakePart)
                .toList();
        if (!meant.isEmpty() || depth == 0) {
            found.addAll(meant);
            return;
        }
        List<Integer> inner = new ArrayList<>(tree.children(head, "nmod:poss", "amod", "compound"));
        inner.addAll(grammar.obliques(head, "of", "from", "for"));
        inner.addAll(tree.children(head, "conj"));
        inner.forEach(part -> addOf(part, depth - 1));
    }

    private static boolean canTakePart(Entity entity) {
        return entity.type() != EntityType.PLACE;
    }

    private List<Entity> meant(int head) {
        return entities.meant(new TokenRange(trigger.sentence().index(), head, head + 1), Context.NONE);
    }

    /** The place or country that the event is told to be in; a city rather than its country. */
    static @Nullable Party place(EntityIndex entities, Trigger trigger) {
        Arguments arguments = new Arguments(entities, trigger);
        List<Integer> where = new ArrayList<>(arguments.grammar.obliques(trigger.token(), WHERE));
        int above = trigger.verbal() ? -1 : arguments.tree.head(trigger.token());
        if (above >= 0 && arguments.grammar.isVerb(above)) {
            where.addAll(arguments.grammar.obliques(above, "in", "at", "near"));
        }
        if ("FIGHT ASSAULT".contains(String.valueOf(trigger.type().plover()))) {
            where.addAll(arguments.grammar.objects(trigger.token()));
            where.addAll(arguments.grammar.obliques(trigger.token(), "of"));
        }
        return where.stream()
                .flatMap(head -> arguments.placesOf(head).stream())
                .findFirst()
                .map(Entity::asParty)
                .orElse(null);
    }

    private List<Entity> placesOf(int head) {
        List<Entity> direct = meant(head).stream().filter(Arguments::isPlace).toList();
        return direct.isEmpty()
                ? tree.children(head, "compound", "nmod:poss").stream()
                        .flatMap(part -> meant(part).stream())
                        .filter(entity -> entity.type() == EntityType.PLACE)
                        .toList()
                : direct;
    }

    private static boolean isPlace(Entity entity) {
        return entity.type() == EntityType.PLACE || entity.type() == EntityType.COUNTRY;
    }
}
