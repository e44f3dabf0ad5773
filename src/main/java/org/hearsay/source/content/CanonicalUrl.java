package org.hearsay.source.content;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.article.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * The one form of an address under which an article is known: scheme and host in lower case, no default port, no fragment, no
 * {@code ..}, and without the parameters by which senders follow readers about. Other parameters may choose the article and stay.
 */
public final class CanonicalUrl {
    /** Parameters that name a campaign, a click or a sharer; of the lists that ClearURLs and Firefox's query stripping keep. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "oly_anon_id",
            "oly_enc_id",
            "vero_id",
            "_hsenc",
            "_hsmi",
            "hsctatracking",
            "wickedid",
            "ncid",
            "cmpid",
            "ocid",
            "ito",
            "smid",
            "smtyp",
            "icid",
            "s_cid",
            "_ga",
            "_gl",
            "ref_src",
            "ref_url");

    private static final Pattern CAMPAIGN = Pattern.compile("(utm|at|itm|pk|mtm|stm)_[a-z_]+");

    private CanonicalUrl() {}

    /** The address in its one form; as it stands where it is no address of the web. */
    public static String of(String url) {
        if (!url.matches("(?i)https?://.+")) {
            return url;
        }
        String normal = new BasicURLNormalizer().filter(withoutFragment(url));
        return normal == null ? url : withoutTracking(normal);
    }

    /** Metadata with their address in its one form. */
    public static Metadata in(Metadata metadata) {
        @Nullable String url = metadata.url();
        return url == null ? metadata : metadata.at(of(url));
    }

    private static String withoutFragment(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? url : url.substring(0, hash);
    }

    private static String withoutTracking(String url) {
        int mark = url.indexOf('?');
        if (mark < 0) {
            return url;
        }
        String kept = Arrays.stream(url.substring(mark + 1).split("&"))
                .filter(part -> !part.isEmpty() && !tracks(part))
                .collect(Collectors.joining("&"));
        return url.substring(0, mark) + (kept.isEmpty() ? "" : "?" + kept);
    }

    private static boolean tracks(String part) {
        int equals = part.indexOf('=');
        String name = (equals < 0 ? part : part.substring(0, equals)).toLowerCase(Locale.ROOT);
        return TRACKING.contains(name) || CAMPAIGN.matcher(name).matches();
    }
}
