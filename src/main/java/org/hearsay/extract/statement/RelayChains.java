package org.hearsay.extract.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.extract.Party;
import org.hearsay.extract.Statement;
import org.hearsay.extract.Statement.Act;
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

    /** The chain of a statement by this speaker within that parent; nobody relays himself, and nobody stands in it twice. */
    List<Party> of(Party speaker, @Nullable Statement parent, Map<String, Statement> known) {
        List<Party> chain = new ArrayList<>();
        Statement at = parent;
        while (at != null) {
            Party relay = at.chain().speaker();
            boolean tells = !HEARING.contains(at.manner().act());
            if (tells && !relay.same(speaker) && chain.stream().noneMatch(relay::same) && !isPublisher(relay) && !isPaper(relay)) {
                chain.add(relay);
            }
            at = at.outer().map(known::get).orElse(null);
        }
        return chain;
    }

    /** A statement or a transcript is how its maker tells, and no other teller. */
    private static boolean isPaper(Party relay) {
        return relay.entity() == null
                && relay.name().toLowerCase(Locale.ROOT).matches(".*\\b(statement|release|readout|transcript|remarks|tweet|post|e-?mail|letter|speech)");
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
