package org.hearsay.resolve.conflict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.ArticleText;
import org.hearsay.article.PartialDate;
import org.hearsay.article.Span;
import org.hearsay.resolve.derived.Conflict;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.resolve.said.Words;

/**
 * Reads numbers of things out of an article's text: {@code about 120,000 troops}, {@code $2.5 million}, {@code claimed 300
 * lives}. Years, days, sums with units of time and small counts are passed over: those that news disputes are larger or are dead.
 */
final class FigureReader {
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+(?:[.!?](?=\\S)[^.!?\\n]*)*[.!?]?");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,-])([$\u20AC\u00A3])?(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(?: (hundred|thousand|million|billion|trillion))?(?![\\p{N}%:-])");
    private static final Pattern NOUN = Pattern.compile("\\G[ ]+(?:of )?(?:the |its |their )?([\\p{L}'\u2019-]+)");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]{3,}");
    /** How much of a name counts: Norland and Norlandic are the same in their first five letters. */
    private static final int NAME_START = 5;
    /** Words between a number and what it counts: "120,000 heavily armed Norlandic troops". */
    private static final int REACH = 4;

    private static final int CONTEXT = 32;
    private static final Pattern DEATHS = Pattern.compile(
            "(?i)\\b(deaths?|dead|died|kill(?:s|ed|ing)?|lives|fatalities|death toll|perished|fallen)\\b");
    private static final Pattern WOUNDS = Pattern.compile("(?i)\\b(wounded|injured|injuries|hurt)\\b");
    private static final Map<String, String> COUNTED = Map.ofEntries(
            Map.entry("troops", "troop"),
            Map.entry("soldiers", "troop"),
            Map.entry("servicemen", "troop"),
            Map.entry("forces", "troop"),
            Map.entry("personnel", "troop"),
            Map.entry("lives", "death"),
            Map.entry("deaths", "death"),
            Map.entry("dead", "death"),
            Map.entry("fatalities", "death"),
            Map.entry("workers", "job"),
            Map.entry("employees", "job"),
            Map.entry("jobs", "job"),
            Map.entry("staff", "job"),
            Map.entry("refugees", "refugee"),
            Map.entry("migrants", "refugee"),
            Map.entry("protesters", "protester"),
            Map.entry("demonstrators", "protester"),
            Map.entry("marchers", "protester"),
            Map.entry("homes", "home"),
            Map.entry("houses", "home"),
            Map.entry("votes", "vote"),
            Map.entry("dollars", "dollar"),
            Map.entry("euros", "euro"),
            Map.entry("pounds", "pound"),
            Map.entry("barrels", "barrel"),
            Map.entry("tons", "ton"),
            Map.entry("tonnes", "ton"),
            Map.entry("boats", "ship"),
            Map.entry("ships", "ship"),
            Map.entry("vessels", "ship"),
            Map.entry("missiles", "missile"),
            Map.entry("rockets", "missile"),
            Map.entry("tanks", "tank"),
            Map.entry("cases", "case"),
            Map.entry("infections", "case"),
            Map.entry("prisoners", "prisoner"),
            Map.entry("detainees", "prisoner"),
            Map.entry("hostages", "hostage"));
    private static final Map<String, String> CURRENCIES = Map.of("$", "dollar", "\u20AC", "euro", "\u00A3", "pound");
    private static final Set<String> PEOPLE =
            Set.of("people", "civilians", "persons", "men", "women", "children", "residents", "passengers", "others");

    private FigureReader() {}

    /** The figures of an article whose graph has its text; none of another. */
    static List<Figure> read(ReportedArticle article) {
        List<Figure> figures = new ArrayList<>();
        ArticleText text = new ArticleText(article.text());
        Matcher sentences = SENTENCE.matcher(article.text());
        while (sentences.find()) {
            Matcher numbers = NUMBER.matcher(article.text()).region(sentences.start(), sentences.end());
            while (numbers.find()) {
                String counted = numbers.group(1) != null
                        ? CURRENCIES.getOrDefault(numbers.group(1), "")
                        : counted(article.text(), numbers.end(), sentences.start(), sentences.end());
                if (!counted.isEmpty()) {
                    Span span = text.span(numbers.start(), numbers.end());
                    figures.add(figure(article, text, sentences.group(), value(numbers), counted, span));
                }
            }
        }
        return figures;
    }

    private static Figure figure(
            ReportedArticle article, ArticleText text, String sentence, BigDecimal value, String counted, Span span) {
        PartialDate published = article.published();
        LocalDate day = published == null ? null : published.day().orElse(null);
        return new Figure(article.iri(), day, value, counted, names(sentence), meanings(sentence), quote(text, span));
    }

    private static BigDecimal value(Matcher number) {
        BigDecimal digits = new BigDecimal(number.group(2).replace(",", ""));
        String scale = number.group(3);
        BigDecimal factor = scale == null
                ? BigDecimal.ONE
                : switch (scale) {
                    case "hundred" -> BigDecimal.valueOf(100);
                    case "thousand" -> BigDecimal.valueOf(1_000);
                    case "million" -> BigDecimal.valueOf(1_000_000);
                    case "billion" -> BigDecimal.valueOf(1_000_000_000);
                    default -> BigDecimal.valueOf(1_000_000_000_000L);
                };
        return digits.multiply(factor).stripTrailingZeros();
    }

    /** What the nearest noun after the number says is counted; empty where that is nothing that news disputes. */
    private static String counted(String text, int after, int sentenceStart, int sentenceEnd) {
        Matcher words = NOUN.matcher(text).region(after, sentenceEnd);
        for (int i = 0; i < REACH && words.find(); i++) {
            String word = words.group(1).toLowerCase(Locale.ROOT);
            if (PEOPLE.contains(word)) {
                return casualties(text.substring(sentenceStart, sentenceEnd));
            }
            String counted = COUNTED.get(word);
            if (counted != null) {
                return counted;
            }
        }
        return "";
    }

    /** People who are counted are disputed mostly where they are dead or hurt. */
    private static String casualties(String sentence) {
        if (DEATHS.matcher(sentence).find()) {
            return "death";
        }
        return WOUNDS.matcher(sentence).find() ? "wounded" : "";
    }

    private static Set<String> names(String sentence) {
        Set<String> names = new TreeSet<>();
        Matcher found = NAME.matcher(sentence);
        while (found.find()) {
            String name = found.group().toLowerCase(Locale.ROOT);
            if (!Words.weighed(name).isEmpty()) { // "There" at a sentence's beginning is no name
                names.add(name.substring(0, Math.min(NAME_START, name.length())));
            }
        }
        return names;
    }

    private static Set<String> meanings(String sentence) {
        Set<String> meanings = new TreeSet<>();
        Words.weighed(sentence).forEach((word, weight) -> {
            if (weight == 1) {
                meanings.add(word);
            }
        });
        return meanings;
    }

    private static Conflict.Quote quote(ArticleText text, Span span) {
        Span before = new Span(Math.max(0, span.start() - CONTEXT), span.start());
        Span after = new Span(span.end(), Math.min(text.length(), span.end() + CONTEXT));
        return new Conflict.Quote(span, text.at(before), text.at(span), text.at(after));
    }
}
