package org.hearsay.extract.threat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityMention;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Party;
import org.hearsay.extract.clause.Grammar;
import org.hearsay.extract.entity.Context;
import org.hearsay.extract.entity.EntityIndex;
import org.hearsay.extract.threat.wording.Actors;
import org.hearsay.extract.threat.wording.ThreatDraft;
import org.hearsay.extract.threat.wording.ThreatDraft.Manner;
import org.hearsay.extract.threat.wording.ThreatWords;
import org.jspecify.annotations.Nullable;

/** Whom the words of a threat mean: who threatens, and whom. */
final class ThreatParties {
    private static final Pattern LISTENERS = Pattern.compile(
            "(?i).*\\b(reporters?|journalists?|press|media|audience|crowd|supporters?|viewers?|readers?|news agency|newspaper|television|tv|radio|conference|lawmakers|parliament|people|nation)\\b.*");

    /** Those who foretell what others will do. */
    private static final Pattern ONLOOKER = Pattern.compile(
            "(?i).*\\b(analysts?|experts?|observers?|economists?|professors?|scholars?|critics?|historians?|commentators?|researchers?|scientists?|study|report|strategists?|columnists?|pundits?|forecasters?|pollsters?)\\b.*");

    private static final Pattern PRONOUN = Pattern.compile(
            "(?i)he|she|it|they|him|her|them|his|its|their|i|we|you|us|me|my|our|your|who|that|which|this|these|those|one|both|all");

    private static final ThreatWords WORDS = ThreatWords.standard();

    private final AnnotatedArticle article;
    private final Findings findings;
    private final EntityIndex entities;
    private final ThreatDraft draft;
    private final Voice voice;
    private final Actors actors;
    private final Grammar grammar;
    private final Sides sides;

    ThreatParties(AnnotatedArticle article, Findings findings, EntityIndex entities, ThreatDraft draft, Voice voice) {
        this.article = article;
        this.findings = findings;
        this.entities = entities;
        this.draft = draft;
        this.voice = voice;
        this.actors = new Actors(entities, WORDS);
        this.grammar = new Grammar(draft.sentence());
        this.sides = new Sides(findings, entities);
    }

    /** Who utter it: whom "threatened" has as subject; else the speakers. Nobody where a pronoun comes first that nobody resolved. */
    List<Party> voices() {
        boolean told = draft.manner() == Manner.EXPLICIT && !draft.actors().isEmpty();
        List<Party> parties = told ? parties(draft.actors()).distinct().toList() : voice.speakers();
        return parties.isEmpty() || isPronoun(parties.get(0))
                ? List.of()
                : parties.stream().filter(party -> !isPronoun(party)).toList();
    }

    private @Nullable Party voicedBy() {
        return voices().stream().findFirst().orElse(null);
    }

    /** Who would act: those who utter it together, or the one whom they say it of. */
    List<Party> threateners() {
        Party threatener = threatener();
        if (threatener == null) {
            return List.of();
        }
        List<Party> governments =
                voices().stream().map(sides::government).distinct().toList();
        return !governments.isEmpty() && governments.get(0).same(threatener) ? governments : List.of(threatener);
    }

    /** A pronoun that nobody resolved names no one. */
    private static boolean isPronoun(Party party) {
        return party.entity() == null && PRONOUN.matcher(party.name()).matches();
    }

    /** True for one who has a name, speaks for a country, or is of those who threaten: a union, rebels. */
    boolean isKnown(Party party) {
        return sides.government(party).entity() != null
                || Arrays.stream(party.name().toLowerCase(Locale.ROOT).split(" "))
                        .anyMatch(word -> WORDS.noun("power", word).isPresent());
    }

    private @Nullable Party threatener() {
        Party speaker = voicedBy();
        if (draft.manner() == Manner.EXPLICIT || draft.actors().isEmpty()) {
            return speaker == null || isToldOfSelf(speaker) ? null : sides.government(speaker);
        }
        Party actor = first(draft.actors()).orElse(null);
        if (actor == null
                || isPronoun(actor)
                || (speaker != null && sides.isLeader(speaker) && sides.isSame(speaker, actor))) {
            return speaker == null ? null : sides.government(speaker);
        }
        return sides.government(actor);
    }

    /** "said that sanctions will be imposed on his country": the speaker tells of others' threat. */
    private boolean isToldOfSelf(Party speaker) {
        return draft.manner() == Manner.CONDITIONAL
                && told().findFirst()
                        .filter(target -> sides.isSame(target, speaker))
                        .isPresent();
    }

    @Nullable
    Party target() {
        Party threatener = threatener();
        Stream<Supplier<Stream<Party>>> sources = Stream.of(
                this::told,
                () -> named(draft.consequence(), draft.consequenceHead(), false),
                this::objects,
                () -> parties(draft.conditionDoers().stream()
                        .filter(head -> actors.canAct(draft.sentence(), head))
                        .toList()),
                this::addressee,
                () -> draft.condition() == null ? Stream.of() : named(draft.condition(), -1, false),
                () -> named(draft.consequence(), draft.consequenceHead(), true),
                () -> described(draft.consequence()));
        return sources.flatMap(Supplier::get)
                .filter(party -> !isPronoun(party))
                .filter(party -> threatener == null || !sides.isSame(party, threatener))
                .findFirst()
                .orElse(null);
    }

    /** Whom the words of the consequence put in the place of the sufferer. */
    private Stream<Party> told() {
        List<Integer> against = grammar.obliques(draft.consequenceHead(), "against");
        List<Integer> on = grammar.obliques(draft.consequenceHead(), "on");
        return Stream.of(
                        parties(draft.victims()),
                        namedObjects(),
                        parties(against),
                        parties(on).filter(party -> party.entity() != null))
                .flatMap(found -> found)
                .filter(party -> !isPronoun(party));
    }

    /** True where the speaker only foretells what a third party would do. */
    boolean isForecast() {
        Party speaker = voice.speaker();
        if (draft.manner() == Manner.EXPLICIT || speaker == null) {
            return false;
        }
        String role =
                sides.entity(speaker).map(entity -> entity.profile().role()).orElse(null);
        if (ONLOOKER.matcher(speaker.name()).matches()
                || (role != null && ONLOOKER.matcher(role).matches())) {
            return true;
        }
        return draft.actors().stream().findFirst().map(this::isThirdParty).orElse(false);
    }

    /** An actor who is not on the speaker's side: another person, another government, or people at large. */
    private boolean isThirdParty(int head) {
        Party speaker = voice.speaker();
        Party actor = parties(head).get(0);
        if (speaker == null || isPronoun(actor)) {
            return false;
        }
        Optional<Entity> known = sides.entity(actor);
        if (known.isEmpty()) {
            return grammar.token(head).pos().equals("NNS") && !isOwned(head);
        }
        if (sides.isSame(speaker, actor)) {
            return false;
        }
        boolean governments = sides.governmentOf(actor).isPresent()
                && sides.governmentOf(speaker).isPresent();
        return governments || (known.get().type() == EntityType.PERSON && speaker.entity() != null);
    }

    /** "its members", "our forces", "Israeli troops", "the dockers": not just anybody. */
    private boolean isOwned(int head) {
        return !draft.sentence()
                .dependencies()
                .children(head, "nmod:poss", "amod", "det")
                .isEmpty();
    }

    /** The object of what would be done, though it has no name: "ban opposition candidates". */
    private Stream<Party> objects() {
        return objectHeads()
                .filter(object -> grammar.token(object).pos().equals("NNS")
                        || WORDS.noun("actor", grammar.lemma(object)).isPresent())
                .filter(object -> actors.canAct(draft.sentence(), object))
                .flatMap(object -> entities.parties(grammar.nounPhrase(object), voice.context()).stream());
    }

    /** The object where it has a name, be it a place: "blockade Rouen". */
    private Stream<Party> namedObjects() {
        return objectHeads().flatMap(object -> parties(object).stream()).filter(party -> party.entity() != null);
    }

    private Stream<Integer> objectHeads() {
        // also of what the tagger took for a noun ("they would blockade Rouen")
        return grammar.objects(draft.consequenceHead()).stream();
    }

    private Stream<Party> addressee() {
        Party addressee = voice.addressee();
        if (draft.manner() == Manner.EXPLICIT && grammar.isVerb(draft.cue())) {
            return parties(draft.sentence().dependencies().children(draft.cue(), "obj", "iobj").stream()
                            .filter(head -> head != draft.consequenceHead() && actors.canAct(draft.sentence(), head))
                            .toList())
                    .map(sides::ofGovernment);
        }
        return addressee == null || LISTENERS.matcher(addressee.name()).matches()
                ? Stream.of()
                : Stream.of(sides.ofGovernment(addressee));
    }

    /** Entities named within words, after a token; in reading order. */
    private Stream<Party> named(TokenRange within, int after, boolean places) {
        return findings.entities().stream()
                .filter(entity -> places == (entity.type() == EntityType.PLACE))
                .flatMap(entity -> entity.mentions().stream()
                        .filter(mention -> within.contains(mention.tokens())
                                && mention.tokens().begin() > after
                                && mention.form() != EntityMention.Form.NOMINAL
                                && mention.form() != EntityMention.Form.PRONOUN)
                        .map(mention -> new Named(entity, mention)))
                .sorted((a, b) -> Integer.compare(
                        a.mention().tokens().begin(), b.mention().tokens().begin()))
                .map(named -> named.entity().asParty());
    }

    /** Entities described together: "between the two countries". */
    private Stream<Party> described(TokenRange within) {
        return findings.entities().stream()
                .filter(entity -> entity.mentions().stream()
                        .anyMatch(mention ->
                                mention.form() == EntityMention.Form.NOMINAL && within.contains(mention.tokens())))
                .map(Entity::asParty);
    }

    private record Named(Entity entity, EntityMention mention) {}

    private Optional<Party> first(List<Integer> heads) {
        return parties(heads).findFirst();
    }

    private Stream<Party> parties(List<Integer> heads) {
        return heads.stream().flatMap(head -> parties(head).stream());
    }

    /** Whom a phrase means; an official or an army without a name stands for the country that is named with it. */
    private List<Party> parties(int head) {
        Context context = inOwnWords(head) ? voice.context() : Context.NONE;
        return entities.parties(grammar.nounPhrase(head), context);
    }

    private boolean inOwnWords(int head) {
        return voice.holds(article, new TokenRange(draft.sentence().index(), head, head + 1));
    }
}
