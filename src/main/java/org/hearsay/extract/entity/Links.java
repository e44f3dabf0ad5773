package org.hearsay.extract.entity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Sentence;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.entity.gazetteer.Country;
import org.hearsay.extract.entity.gazetteer.Gazetteer;
import org.hearsay.extract.entity.gazetteer.Institution;
import org.hearsay.extract.entity.gazetteer.Leader;
import org.hearsay.extract.entity.gazetteer.Lexicon;

/**
 * Links entities to what they are in Wikidata, where the gazetteer is sure: countries and institutions by their names, leaders only by
 * the whole name and an office that fits. A missing link is better than a wrong one.
 */
final class Links {
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    private Links() {}

    /**
     * Gives leaders named in full, of whom the article tells no office, the one that it speaks of: "the Russian president" is the only Russian
     * president whom it names, if nobody else holds that office in it.
     */
    static void offices(AnnotatedArticle article, List<Draft> drafts, Gazetteer gazetteer) {
        Map<Draft, Leader> leaders = new LinkedHashMap<>();
        drafts.stream()
                .filter(Draft::isPerson)
                .forEach(draft -> gazetteer.leader(draft.name).ifPresent(leader -> leaders.put(draft, leader)));
        for (Sentence sentence : article.sentences()) {
            for (int i = 0; i + 1 < sentence.size(); i++) {
                int office = i + 1;
                gazetteer
                        .anyCountry(sentence.token(i).text())
                        .ifPresent(country -> office(drafts, leaders, country.code(), sentence, office));
            }
        }
    }

    /**
     * @param leaders those of the drafts who have a leader's whole name
     * @param at where the words of the office begin
     */
    private static void office(
            List<Draft> drafts, Map<Draft, Leader> leaders, String country, Sentence sentence, int at) {
        Map<Draft, String> offices = new LinkedHashMap<>();
        leaders.forEach((draft, leader) -> {
            if (draft.roles.isEmpty() && leader.country().equals(country)) {
                leader.offices().stream()
                        .filter(office -> stands(office, sentence, at))
                        .findFirst()
                        .ifPresent(office -> offices.put(draft, office));
            }
        });
        if (offices.size() != 1) {
            return;
        }
        offices.forEach((draft, office) -> {
            String noun = office.substring(office.lastIndexOf(' ') + 1);
            if (!isHeld(drafts, noun, country)) {
                draft.roles.add(new Role(office, noun, country));
            }
        });
    }

    private static boolean isHeld(List<Draft> drafts, String noun, String country) {
        return drafts.stream()
                .flatMap(draft -> draft.roles.stream())
                .filter(role -> role.noun().equals(noun))
                .anyMatch(role -> role.country() == null || role.country().equals(country));
    }

    private static boolean stands(String office, Sentence sentence, int at) {
        String[] words = office.split(" ");
        return at + words.length <= sentence.size()
                && IntStream.range(0, words.length)
                        .allMatch(i -> sentence.token(at + i).text().equalsIgnoreCase(words[i]));
    }

    static void add(Draft draft, Gazetteer gazetteer) {
        Optional<String> item = switch (draft.type) {
            case COUNTRY -> gazetteer.countryByCode(draft.country).map(Country::wikidata);
            case ORGANISATION -> gazetteer.institution(draft.name).map(Institution::wikidata);
            case PERSON -> leader(draft, gazetteer).map(Leader::wikidata);
            case PLACE, GROUP -> Optional.empty();
        };
        item.ifPresent(id -> draft.sameAs.add(WIKIDATA + id));
    }

    /** The leader of this name, who holds an office in the article and serves no other country there; gives the country. */
    private static Optional<Leader> leader(Draft person, Gazetteer gazetteer) {
        Optional<Leader> leader = gazetteer
                .leader(person.name)
                .filter(known -> holdsOffice(person))
                .filter(known -> person.country == null || person.country.equals(known.country()));
        leader.ifPresent(known -> person.country = known.country());
        return leader;
    }

    private static boolean holdsOffice(Draft person) {
        return person.type == EntityType.PERSON
                && person.roles.stream()
                        .flatMap(role -> Arrays.stream(
                                role.words().toLowerCase(Locale.ROOT).split(" ")))
                        .anyMatch(Lexicon.OFFICIALS::has);
    }
}
