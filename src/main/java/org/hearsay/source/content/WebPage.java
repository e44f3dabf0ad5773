package org.hearsay.source.content;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Metadata;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.Holdings;
import org.hearsay.source.Reading;
import org.hearsay.source.UnfitException;
import org.jspecify.annotations.Nullable;

/**
 * A page as it came over HTTP, now or when it was crawled.
 *
 * @param url from which it came
 * @param contentType as the server told it, such as {@code text/html; charset=utf-8}
 * @param body without the encodings of its transfer
 */
public record WebPage(String url, @Nullable String contentType, byte[] body) {
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([\\w:.-]+)", Pattern.CASE_INSENSITIVE);

    /** Whether this type of content may hold an article; where none was told, it may. */
    public static boolean mayHoldArticle(@Nullable String contentType) {
        String type = bare(contentType);
        return PAGES.contains(type) || type.equals("text/plain") || type.isEmpty();
    }

    /**
     * The article of the page, known by its canonical address.
     *
     * @param fallback what holds where the page does not tell it
     * @throws UnfitException if it holds none
     */
    public Reading reading(Metadata fallback, Holdings holdings) throws UnfitException {
        if (!mayHoldArticle(contentType)) {
            throw new UnfitException(
                    ProblemCode.UNSUPPORTED,
                    "content of the type " + bare(contentType) + " is not read",
                    "Give the address of a page in HTML.");
        }
        FileText.refuseBinary(body);
        boolean plain = bare(contentType).equals("text/plain") && !FileText.looksLikeHtml(body);
        Content content = plain ? Content.ofText(body) : Content.ofHtml(body, charset());
        Metadata told = content.metadata().orElse(fallback);
        @Nullable String claimed = told.url();
        String address = CanonicalUrl.of(claimed != null && ofSameSite(claimed, url) ? claimed : url);
        return content.reading(address, told.at(address), holdings);
    }

    private @Nullable Charset charset() throws UnfitException {
        Matcher named = CHARSET.matcher(Objects.requireNonNullElse(contentType, ""));
        return named.find() ? FileText.charset(named.group(1)) : null;
    }

    private static String bare(@Nullable String contentType) {
        String type = Objects.requireNonNullElse(contentType, "");
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether two addresses are of one registered domain. An article may claim an address as its own only there: else any page could
     * put itself in the place of another site's article.
     */
    public static boolean ofSameSite(String one, String other) {
        return site(one).equals(site(other));
    }

    /** The registered domain, as {@code gull.co.uk} of {@code www.gull.co.uk}; the host where there is none. */
    private static String site(String address) {
        try {
            String host =
                    Objects.requireNonNullElse(new URI(address).getHost(), "").toLowerCase(Locale.ROOT);
            String domain = host.isEmpty() ? address : EffectiveTldFinder.getAssignedDomain(host, true, true);
            return Objects.requireNonNullElse(domain, host);
        } catch (URISyntaxException e) {
            return address;
        }
    }
}
