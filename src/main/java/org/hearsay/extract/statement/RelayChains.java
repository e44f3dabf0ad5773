package org.hearsay.extract.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.extract.Party;
import org.hearsay.extract.Statement;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.statement.speaker.Speakers;
import org.jspecify.annotations.Nullable;

/** Through whom a statement came: the speakers of those that hold it, nearest first. */
final class RelayChains {
    /** Who hears or thinks something does not pass it on. */
    private static final Set<Act> HEARING = EnumSet.of(Act.LEARN, Act.BELIEVE, Act.FEEL, Act.INTEND);

    private final @Nullable String publisher;

    /** @param publisher the article's own, which relays nothing to its own readers; null where it is not known */
    RelayChains(@Nullable String publisher) {
        this.publisher = publisher;
    }

    /**
     * The chain of a statement by these speakers within that parent; nobody relays himself, and nobody stands in it twice.
     *
     * @param carrier who carries the speakers' words; null where nobody is said to
     */
    List<Party> of(List<Party> speakers, @Nullable Party carrier, @Nullable Statement parent) {
        List<Party> tellers = new ArrayList<>();
        if (carrier != null) {
            tellers.add(carrier);
        }
        if (parent != null) {
            if (!HEARING.contains(parent.manner().act())) {
                tellers.addAll(parent.chain().speakers());
            }
            tellers.addAll(parent.chain().relayedBy());
        }
        List<Party> chain = new ArrayList<>();
        for (Party relay : tellers) {
            boolean other =
                    speakers.stream().noneMatch(relay::same) && chain.stream().noneMatch(relay::same);
            if (other && !isPublisher(relay) && !isPaper(relay) && !relay.same(Speakers.UNTOLD)) {
                chain.add(relay);
            }
        }
        return chain;
    }

    /** A statement or a transcript is how its maker tells, and no other teller. */
    private static boolean isPaper(Party relay) {
        return relay.entity() == null
                && relay.name()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst(" (who|familiar|close|with|in|to|of|from) .*", "")
                        .matches(
                                ".*\\b(statement|release|readout|transcript|remarks|tweet|post|e-?mail|letter|speech)");
    }

    private boolean isPublisher(Party relay) {
        return publisher != null && plain(relay.name()).equals(plain(publisher));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("^the ", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
