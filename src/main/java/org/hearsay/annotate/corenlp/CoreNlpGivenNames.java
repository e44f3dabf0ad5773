package org.hearsay.annotate.corenlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.annotate.GivenNames;

/** The list of given names by gender that comes with CoreNLP's models, about 14,600 names. Immutable. */
public final class CoreNlpGivenNames implements GivenNames {
    private static final String LIST = "edu/stanford/nlp/models/dcoref/namegender.combine.txt";

    private final Map<String, Gender> genders = new HashMap<>();

    /** @throws UncheckedIOException if the models' jar cannot be read */
    public CoreNlpGivenNames() {
        try (InputStream in = CoreNlpGivenNames.class.getClassLoader().getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + LIST);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + LIST, e);
        }
    }

    private void add(String line) {
        String[] fields = line.split("\t");
        if (fields.length == 2 && fields[1].matches("MALE|FEMALE")) {
            genders.put(fields[0].toLowerCase(Locale.ROOT), Gender.valueOf(fields[1]));
        }
    }

    @Override
    public Optional<Gender> gender(String givenName) {
        return Optional.ofNullable(genders.get(givenName.toLowerCase(Locale.ROOT)));
    }
}
