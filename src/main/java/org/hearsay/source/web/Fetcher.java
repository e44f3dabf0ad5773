package org.hearsay.source.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.UnfitException;
import org.hearsay.source.content.WebPage;

/**
 * Fetches pages: http and https only, redirects followed and each checked like a first address, robots.txt kept, hosts left time
 * between requests. For one thread; lives as long as the process.
 */
public final class Fetcher implements AutoCloseable {
    /** A site that wants more time between two requests is not read, in milliseconds. */
    private static final long LONGEST_CRAWL_DELAY = 60_000;

    private static final int ROBOTS_WARNINGS = 5;

    /** A robots.txt is not to be used for longer (RFC 9309, section 2.4). */
    private static final Duration ROBOTS_KEPT = Duration.ofHours(24);

    private final FetchRules rules;
    private final HttpExchange http;
    private final HostPauses pauses = new HostPauses();
    private final Map<String, Robots> robots = new HashMap<>();

    public Fetcher(FetchRules rules) {
        this.rules = rules;
        this.http = new HttpExchange(rules);
    }

    /**
     * A page.
     *
     * @param known if the page is still so, it is not sent again
     * @throws UnfitException if it cannot or may not be fetched
     */
    public Fetched fetch(String address, Fetched.Marks known) throws UnfitException {
        Answer answer = follow(web(address), known, true);
        if (answer.status() == 304) {
            return new Fetched(Optional.empty(), known);
        }
        if (answer.status() != 200) {
            throw refused(answer);
        }
        WebPage page = new WebPage(answer.url().toString(), answer.contentType(), answer.body());
        return new Fetched(Optional.of(page), answer.marks());
    }

    private Answer follow(URI first, Fetched.Marks known, boolean asRobot) throws UnfitException {
        URI url = first;
        for (int redirects = 0; redirects <= rules.limits().redirects(); redirects++) {
            if (asRobot) {
                mindManners(url);
            }
            Answer answer = http.get(url, known);
            if (!answer.isRedirect()) {
                return answer;
            }
            url = target(url, Objects.requireNonNull(answer.location()));
        }
        throw new UnfitException(
                ProblemCode.UNREACHABLE,
                "the server redirects more than %d times, at last to %s"
                        .formatted(rules.limits().redirects(), url),
                "Give the address at which the article really stands.");
    }

    private void mindManners(URI url) throws UnfitException {
        String host = url.getHost();
        Duration delay = rules.manners().delay();
        Optional<String> leftAlone = pauses.leftAlone(host);
        if (leftAlone.isPresent()) {
            throw new UnfitException(
                    ProblemCode.UNREACHABLE,
                    host + " " + leftAlone.get() + ", and is left alone for an hour",
                    "It is tried again by itself; raise fetch.delay if this comes often.");
        }
        if (rules.manners().robots()) {
            BaseRobotRules site = robots(url);
            refuseForbidden(url, site);
            delay = Duration.ofMillis(Math.max(delay.toMillis(), site.getCrawlDelay()));
        }
        pauses.await(host, delay);
    }

    private static void refuseForbidden(URI url, BaseRobotRules site) throws UnfitException {
        if (site.isDeferVisits()) {
            throw new UnfitException(
                    ProblemCode.UNREACHABLE,
                    url.getHost() + " cannot tell now what its robots.txt allows",
                    "It is tried again at the next run.");
        }
        if (!site.isAllowed(url.toString())) {
            throw new UnfitException(
                    ProblemCode.ROBOTS,
                    "robots.txt of " + url.getHost() + " does not allow it",
                    "Ask the site, or take its articles another way.");
        }
    }

    private BaseRobotRules robots(URI url) throws UnfitException {
        String site = url.getScheme() + "://" + url.getRawAuthority();
        Robots known = robots.get(site);
        if (known == null || System.nanoTime() - known.asked >= ROBOTS_KEPT.toNanos()) {
            known = new Robots(askRobots(site + "/robots.txt"), System.nanoTime());
            robots.put(site, known);
        }
        return known.rules;
    }

    private record Robots(BaseRobotRules rules, long asked) {}

    /** What cannot be fetched forbids all, what is not there allows all (RFC 9309, section 2.3.1). */
    private BaseRobotRules askRobots(String address) throws UnfitException {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(LONGEST_CRAWL_DELAY, ROBOTS_WARNINGS);
        try {
            Answer answer = follow(web(address), Fetched.Marks.NONE, false);
            return answer.status() == 200
                    ? parser.parseContent(
                            address,
                            answer.body(),
                            "text/plain",
                            List.of(rules.manners().robotName()))
                    : parser.failedFetch(answer.status());
        } catch (UnfitException e) {
            if (e.code() != ProblemCode.ADDRESS_REFUSED) {
                pauses.leaveAlone(web(address).getHost(), "did not tell what its robots.txt allows");
            }
            throw e;
        }
    }

    private UnfitException refused(Answer answer) {
        if (answer.status() == 429 || answer.status() == 503) {
            pauses.leaveAlone(answer.url().getHost(), "asked for fewer requests");
        }
        String remedy = answer.status() >= 500 || answer.status() == 429
                ? "It is tried again at the next run."
                : "Check the address, or take it from the sources.";
        return new UnfitException(ProblemCode.HTTP_STATUS, "the server answers with status " + answer.status(), remedy);
    }

    private static URI target(URI from, String location) throws UnfitException {
        try {
            return web(from.resolve(new URI(location.replace(" ", "%20"))).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw noAddress(location);
        }
    }

    /** An address of the web without a password in it. */
    private static URI web(String address) throws UnfitException {
        URI url;
        try {
            url = new URI(address);
        } catch (URISyntaxException e) {
            throw noAddress(address);
        }
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || url.getHost() == null || url.getUserInfo() != null) {
            throw noAddress(address);
        }
        return url;
    }

    private static UnfitException noAddress(String text) {
        return new UnfitException(
                ProblemCode.ADDRESS_REFUSED,
                "only http and https addresses without user and password are fetched, and this is none: " + text,
                "Correct the address; files are read as files.");
    }

    @Override
    public void close() {
        http.close();
    }
}
