package org.hearsay.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.hearsay.article.PartialDate;
import org.hearsay.vocab.Standard;
import org.jspecify.annotations.Nullable;

/** The triples of one named graph while they are gathered, in the order of gathering. For one thread. */
public final class Triples {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    /** The articles that are read are in English; other languages are set aside before. */
    private static final String LANGUAGE = "en";

    private final Model model = new LinkedHashModel();
    private final IRI graph;

    public Triples(String graph) {
        this.graph = VALUES.createIRI(graph);
    }

    public Model model() {
        return model;
    }

    public void link(String subject, String property, String object) {
        add(subject, property, VALUES.createIRI(object));
    }

    public void type(String subject, String type) {
        link(subject, Standard.RDF_TYPE, type);
    }

    /** English words; nothing where there are none. */
    public void words(String subject, String property, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            add(subject, property, VALUES.createLiteral(words, LANGUAGE));
        }
    }

    /** A code, hash or file name, which is in no language; nothing where there is none. */
    public void code(String subject, String property, @Nullable String code) {
        if (code != null && !code.isBlank()) {
            add(subject, property, VALUES.createLiteral(code));
        }
    }

    /** Text exactly as it stands, empty and blank text too, in no language, as Web Annotation quotes. */
    public void quoted(String subject, String property, String text) {
        add(subject, property, VALUES.createLiteral(text));
    }

    /** A non-negative whole number, as Web Annotation wants its offsets. */
    public void count(String subject, String property, int count) {
        add(subject, property, VALUES.createLiteral(Integer.toString(count), XSD.NON_NEGATIVE_INTEGER));
    }

    /** That something is so. */
    public void yes(String subject, String property) {
        add(subject, property, VALUES.createLiteral(true));
    }

    /** A number in plain digits: an integer where it is whole. */
    public void number(String subject, String property, String digits) {
        BigDecimal number = new BigDecimal(digits).stripTrailingZeros();
        boolean whole = number.scale() <= 0;
        add(subject, property, whole ? VALUES.createLiteral(number.toPlainString(), XSD.INTEGER) : decimal(number));
    }

    /** A share of one, to three places. */
    public void share(String subject, String property, double share) {
        BigDecimal rounded = BigDecimal.valueOf(share).setScale(3, RoundingMode.HALF_UP);
        add(subject, property, decimal(rounded));
    }

    /** In XML Schema's canonical form, which is what a Turtle writer makes of any other, so that all formats give equal terms. */
    private static Literal decimal(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return VALUES.createLiteral((plain.scale() < 1 ? plain.setScale(1) : plain).toPlainString(), XSD.DECIMAL);
    }

    /** A date, typed by how precisely it is known; nothing where there is none. */
    public void date(String subject, String property, @Nullable PartialDate date) {
        if (date != null) {
            add(subject, property, literal(date));
        }
    }

    public void instant(String subject, String property, Instant instant) {
        add(subject, property, VALUES.createLiteral(instant.toString(), XSD.DATETIME));
    }

    private static Literal literal(PartialDate date) {
        return VALUES.createLiteral(
                date.iso(),
                switch (date.precision()) {
                    case YEAR -> XSD.GYEAR;
                    case MONTH -> XSD.GYEARMONTH;
                    case DAY -> XSD.DATE;
                });
    }

    private void add(String subject, String property, Value object) {
        model.add(VALUES.createIRI(subject), VALUES.createIRI(property), object, graph);
    }
}
