package org.hearsay.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearsay.load.GraphContent;
import org.hearsay.load.embedded.EmbeddedStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two say together, or are told, is found under each of them, and a chain names them all. */
class JointSpeakersIT {
    private static final String NS = "https://w3id.org/hearsay/ns#";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String ARTICLE = "urn:x:article";

    @TempDir
    static Path folder;

    private static EmbeddedStore store;
    private static QueryRunner runner;

    @BeforeAll
    static void openStore() {
        store = Harbour.store(folder);
        String told = told("urn:x:inner", "inner words", "urn:x:lee", "urn:x:outer")
                + told("urn:x:outer", "outer words", "urn:x:ruiz", ARTICLE)
                + "<urn:x:outer> <" + NS + "speaker> <urn:x:okafor> .\n"
                + "<urn:x:inner> <" + NS + "addressee> <urn:x:okafor> .\n"
                + "<urn:x:inner> <" + NS + "addressee> <urn:x:ruiz> .\n";
        String names = person("urn:x:ruiz", "Ana Ruiz")
                + person("urn:x:okafor", "Leo Okafor")
                + person("urn:x:lee", "Kim Lee");
        String type = "<" + ARTICLE + "> <" + TYPE + "> <" + NS + "Article> .\n";
        store.replace(List.of(new GraphContent(ARTICLE, (type + names + told).getBytes(StandardCharsets.UTF_8))));
        runner = QueryRunner.over(store);
    }

    private static String person(String iri, String name) {
        return "<%s> <%s> <%sPerson> .\n".formatted(iri, TYPE, NS)
                + "<%s> <http://www.w3.org/2000/01/rdf-schema#label> \"%s\"@en .\n".formatted(iri, name);
    }

    private static String told(String iri, String words, String speaker, String in) {
        return "<%s> <%s> <%sStatement> .\n".formatted(iri, TYPE, NS)
                + "<%s> <%sspeaker> <%s> .\n".formatted(iri, NS, speaker)
                + "<%s> <%stext> \"%s\" .\n".formatted(iri, NS, words)
                + "<%s> <%sact> <https://w3id.org/hearsay/act/say> .\n".formatted(iri, NS)
                + "<%s> <%spolarity> <%sAffirmed> .\n".formatted(iri, NS, NS)
                + "<%s> <%sinArticle> <%s> .\n".formatted(iri, NS, ARTICLE)
                + "<%s> <%sreportedIn> <%s> .\n".formatted(iri, NS, in);
    }

    @AfterAll
    static void closeStore() {
        store.close();
    }

    private static List<String> column(String query, String parameter, String value, String column) {
        Rows rows = runner.run(Harbour.shipped().get(query), Map.of(parameter, value));
        return IntStream.range(0, rows.size())
                .mapToObj(row -> rows.cell(row, column).orElse(""))
                .toList();
    }

    @Test
    void eachSpeakerHasARow() {
        assertThat(column("said-by", "person", "Ruiz", "speaker")).containsExactly("Ana Ruiz");
        assertThat(column("said-by", "person", "Okafor", "text")).containsExactly("outer words");
        assertThat(column("search", "words", "outer words", "speaker")).containsExactly("Ana Ruiz", "Leo Okafor");
    }

    @Test
    void aRowNamesAllWhomOneTells() {
        assertThat(column("said-by", "person", "Lee", "addressee")).containsExactly("Ana Ruiz and Leo Okafor");
        assertThat(column("said-to", "person", "Ruiz", "addressee")).containsExactly("Ana Ruiz");
        assertThat(column("said-to", "person", "Okafor", "text")).containsExactly("inner words");
        assertThat(column("who-spoke-to-whom", "person", "Lee", "addressee")).containsExactly("Ana Ruiz", "Leo Okafor");
    }

    @Test
    void aChainNamesAllWhoPassWordsOnTogether() {
        assertThat(column("said-by", "person", "Lee", "through")).containsExactly("Ana Ruiz and Leo Okafor");
    }
}
