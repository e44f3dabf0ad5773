package org.hearsay.extract.entity.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.entity.gazetteer.Country;
import org.hearsay.extract.entity.gazetteer.Gazetteer;
import org.hearsay.extract.entity.gazetteer.Lexicon;

/** Which names mean one organisation: the same words, an acronym and what it stands for, a name and its beginning. */
public final class OrganisationClusters {
    private static final Set<String> SMALL = Set.of("of", "and", "for", "the", "on", "in", "&", "to", "de", "la");

    private static final Pattern ALIAS = Pattern.compile(
            "\\(|, or|,? ?(?:also |better |commonly |widely )?(?:known|referred to) (?:also )?as(?: the)?|,? called(?: the)?");

    private OrganisationClusters() {}

    /** Names grouped, in order of first mention. Near linear: every short form is looked up by hash. */
    public static List<List<Name>> of(AnnotatedArticle article, List<Name> names, Gazetteer gazetteer) {
        Map<String, List<Name>> byKey = new LinkedHashMap<>();
        for (Name name : names) {
            byKey.computeIfAbsent(key(name.text()), key -> new ArrayList<>()).add(name);
        }
        Map<String, String> longer = shortForms(byKey, gazetteer);
        saidToBeOne(article, names).forEach((key, other) -> {
            if (!last(key, longer).equals(last(other, longer))) {
                longer.put(last(key, longer), last(other, longer));
            }
        });
        Map<String, List<Name>> merged = new LinkedHashMap<>();
        byKey.forEach((key, group) -> merged.computeIfAbsent(last(key, longer), target -> new ArrayList<>())
                .addAll(group));
        return List.copyOf(merged.values());
    }

    /** From the key of a short form to that of the only long form that it can stand for. */
    private static Map<String, String> shortForms(Map<String, List<Name>> byKey, Gazetteer gazetteer) {
        Map<String, String> longer = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        byKey.forEach((key, group) -> forms(group.get(0), gazetteer).stream()
                .filter(form -> !form.equals(key) && byKey.containsKey(form))
                // "White House" is not short for "White House Correspondents' Association"
                .filter(form -> gazetteer.institutionAnyCase(form).isEmpty())
                .forEach(form -> {
                    String other = longer.put(form, key);
                    if (other != null && !other.equals(key)) {
                        ambiguous.add(form);
                    }
                }));
        ambiguous.forEach(longer::remove);
        return longer;
    }

    /** "A, known as B", "A, or B" and "A (B)": from the key of the second to that of the first. */
    private static Map<String, String> saidToBeOne(AnnotatedArticle article, List<Name> names) {
        Map<String, String> same = new LinkedHashMap<>();
        for (int i = 1; i < names.size(); i++) {
            TokenRange first = names.get(i - 1).tokens();
            TokenRange second = names.get(i).tokens();
            boolean together = first.sentence() == second.sentence() && first.end() < second.begin();
            boolean acronym = article.text(second).matches("[A-Z][A-Za-z&]{1,8}") && first.size() > 1;
            if (together
                    && acronym
                    && ALIAS.matcher(between(article, first, second)).matches()) {
                same.putIfAbsent(key(names.get(i).text()), key(names.get(i - 1).text()));
            }
        }
        return same;
    }

    private static String between(AnnotatedArticle article, TokenRange first, TokenRange second) {
        Sentence sentence = article.sentence(first.sentence());
        return OrganisationPatterns.words(sentence, first.end(), second.begin())
                .trim()
                .toLowerCase(Locale.ROOT);
    }

    private static String last(String key, Map<String, String> longer) {
        String at = key;
        for (int steps = 0; longer.containsKey(at) && steps < longer.size(); steps++) {
            at = longer.getOrDefault(at, at);
        }
        return at;
    }

    /** Keys of the shorter names that a name may go by. */
    private static List<String> forms(Name name, Gazetteer gazetteer) {
        List<String> forms = new ArrayList<>();
        String[] words = name.text().split(" ");
        StringBuilder beginning = new StringBuilder();
        for (int i = 0; i + 1 < words.length; i++) {
            beginning.append(i == 0 ? "" : " ").append(words[i]);
            forms.add(key(beginning.toString()));
        }
        forms.add(key(acronym(words)));
        if (words.length == 2 && !Lexicon.ORGANISATION_HEADS.has(words[1])) {
            forms.add(key(words[1]));
        }
        Optional<Country> country = gazetteer.countryByCode(name.country());
        if (words.length > 2
                && (country.isPresent() || gazetteer.anyCountry(words[0]).isPresent())) {
            forms.add(key(name.text().substring(words[0].length() + 1)));
        }
        return forms;
    }

    private static String acronym(String[] words) {
        return List.of(words).stream()
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    /** Without article, dots and case. */
    static String key(String text) {
        return text.replaceAll("^[Tt]he ", "")
                .replace(".", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }
}
