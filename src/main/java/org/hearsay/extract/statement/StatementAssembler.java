package org.hearsay.extract.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TimeMention;
import org.hearsay.annotate.TokenRange;
import org.hearsay.article.Span;
import org.hearsay.extract.Party;
import org.hearsay.extract.Phrase;
import org.hearsay.extract.Statement;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.Statement.Chain;
import org.hearsay.extract.Statement.Manner;
import org.hearsay.extract.Statement.Polarity;
import org.hearsay.extract.Statement.Wording;
import org.hearsay.extract.attribution.draft.BySentence;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Quoted;
import org.hearsay.extract.entity.Context;
import org.hearsay.extract.statement.speaker.Hearers;
import org.hearsay.extract.statement.speaker.SpeakerNames;
import org.hearsay.extract.statement.speaker.Speakers;
import org.hearsay.extract.statement.speaker.Speakers.Told;
import org.jspecify.annotations.Nullable;

/** Makes statements of nested attributions of one article. Used by one thread. */
final class StatementAssembler {
    /** What one thinks, feels or means to do is no hearsay where one tells it oneself. */
    private static final Set<Act> ATTITUDES = EnumSet.of(Act.BELIEVE, Act.FEEL, Act.INTEND, Act.LEARN);

    private final AnnotatedArticle article;
    private final SpeakerNames names;
    private final RelayChains relays;
    private final Hearers hearers;
    private final Speakers speakers;
    private final Predicate<Statement> doubtful;
    private final BySentence<Span> quotations;
    private final BySentence<TimeMention> times;
    /** The chains of what was told so far that somebody carried. */
    private final List<Chain> carried = new ArrayList<>();

    /** @param doubtful whether an outermost statement is too unlikely to be told */
    StatementAssembler(AnnotatedArticle article, SpeakerNames names, Speakers speakers, Predicate<Statement> doubtful) {
        this.doubtful = doubtful;
        this.speakers = speakers;
        this.article = article;
        this.names = names;
        this.hearers = new Hearers(article, names);
        this.quotations = Quoted.spans(article);
        this.times = new BySentence<>(article.times(), time -> List.of(time.tokens()));
        this.relays = new RelayChains(article.article().metadata().publisher());
    }

    List<Statement> assemble(Nesting nesting) {
        List<Statement> statements = new ArrayList<>();
        Map<Integer, Statement> byDraft = new HashMap<>();
        BySentence<Told> told = new BySentence<>(Told::at);
        for (int i = 0; i < nesting.drafts().size(); i++) {
            int at = nesting.parent(i);
            Statement parent = at < 0 ? null : byDraft.get(at);
            Draft draft = nesting.drafts().get(i);
            Context context = at < 0 ? Context.NONE : context(nesting.drafts().get(at), parent);
            Statement statement = statement("s" + (statements.size() + 1), draft, parent, context, told);
            if (parent != null && isNoTelling(draft, statement, parent)) {
                byDraft.put(i, parent); // what it holds belongs to who told it
                continue;
            }
            Chain chain = statement.chain();
            note(chain);
            told.add(new Told(draft, chain.speakers(), chain.addressee(), parent == null));
            if (parent != null || !doubtful.test(statement)) {
                statements.add(statement);
                byDraft.put(i, statement);
            }
        }
        return statements;
    }

    private void note(Chain chain) {
        if (!chain.relayedBy().isEmpty()) {
            carried.add(chain);
        }
    }

    private boolean isNoTelling(Draft draft, Statement statement, Statement parent) {
        return isOwnAttitude(statement, parent) || isPresentOwn(draft, statement, parent) || isAskedFor(draft);
    }

    private static boolean isOwnAttitude(Statement statement, Statement parent) {
        return ATTITUDES.contains(statement.manner().act()) && statement.chain().sharesSpeaker(parent.chain());
    }

    /** "We are asking for help", said as one asks: the words are the act. */
    private boolean isPresentOwn(Draft draft, Statement statement, Statement parent) {
        return statement.chain().sharesSpeaker(parent.chain())
                && draft.source().stream().anyMatch(range -> article.text(range).matches("(?i)i|we"))
                && draft.cue().stream().noneMatch(this::isPast);
    }

    /** "Did the minister warn them?", "Will she promise it?": within a question, nobody is told to have said it. */
    private boolean isAskedFor(Draft draft) {
        if (draft.cue().isEmpty()) {
            return false;
        }
        TokenRange cue = draft.cue().get(0);
        Sentence sentence = article.sentence(cue.sentence());
        int verb = cue.end() - 1;
        boolean inverted = sentence.token(verb).pos().equals("VB")
                && sentence.dependencies().children(verb, "aux").stream()
                        .anyMatch(aux -> aux < cue.begin() - 1
                                && sentence.token(aux).pos().matches("MD|VB[DPZ]"));
        return inverted && sentence.token(sentence.size() - 1).text().equals("?");
    }

    private boolean isPast(TokenRange cue) {
        return article.sentence(cue.sentence()).tokens().subList(cue.begin(), cue.end()).stream()
                .anyMatch(token -> token.pos().matches("VBD|VBN"));
    }

    /** Whose words those are that stand in an attribution: "I" is its speaker, "you" whom it is told, in an interview the other one. */
    private Context context(Draft outer, @Nullable Statement told) {
        if (told == null) {
            return Context.NONE;
        }
        Party addressee = told.chain().addressee();
        return new Context(told.chain().speakers(), addressee == null ? speakers.partner(outer) : addressee);
    }

    private Statement statement(
            String id, Draft draft, @Nullable Statement parent, Context context, BySentence<Told> told) {
        List<Party> said = speakers.of(draft, parent, context, told);
        Party carrier = carrier(draft, said);
        if (carrier == null && Carriers.quotesUntold(article, draft)) {
            carrier = lastCarrier(said);
        }
        Polarity polarity = draft.sense().denied() ? Polarity.DENIED : Polarity.AFFIRMED;
        return new Statement(
                id,
                parent == null ? null : parent.id(),
                new Chain(said, hearers.of(draft, parent, said, context), relays.of(said, carrier, parent)),
                wording(draft),
                new Manner(
                        Directness.of(article, quotations, draft),
                        polarity,
                        draft.sense().act(),
                        TellingModality.of(article, draft, parent != null)),
                SayingTimes.of(article, times, draft),
                draft.confidence());
    }

    private @Nullable Party carrier(Draft draft, List<Party> said) {
        return Carriers.of(article, draft)
                .map(words -> carrier(draft, said, words))
                .orElse(null);
    }

    /** Who carried the same one's words last. */
    private @Nullable Party lastCarrier(List<Party> said) {
        return carried.stream()
                .filter(chain -> chain.isBy(said.get(0)))
                .map(chain -> chain.relayedBy().get(0))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** In "through her lawyer, Ruiz said" the lawyer is that of the speaker, who is named only then. */
    private Party carrier(Draft draft, List<Party> said, TokenRange words) {
        Sentence sentence = article.sentence(words.sentence());
        boolean announced = sentence.token(words.begin()).pos().equals("PRP$")
                && draft.source().stream()
                        .anyMatch(source -> source.sentence() == words.sentence() && source.begin() > words.end());
        if (!announced) {
            return names.one(words, Context.NONE);
        }
        String noun = article.text(new TokenRange(words.sentence(), words.begin() + 1, words.end()));
        return Party.unnamed(said.get(0).name() + "'s " + noun);
    }

    private Wording wording(Draft draft) {
        return new Wording(
                draft.source().isEmpty() ? null : phrase(draft.source()),
                draft.cue().isEmpty() ? null : phrase(draft.cue()),
                phrase(draft.content()));
    }

    private Phrase phrase(List<TokenRange> ranges) {
        return Phrase.at(article.article().text(), Passages.spans(article, ranges));
    }
}
