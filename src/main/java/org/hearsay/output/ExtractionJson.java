package org.hearsay.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.article.Article;
import org.hearsay.article.Span;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityMention;
import org.hearsay.extract.Event;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Note;
import org.hearsay.extract.Party;
import org.hearsay.extract.Phrase;
import org.hearsay.extract.Statement;
import org.hearsay.extract.Threat;
import org.hearsay.resolve.Identities;
import org.jspecify.annotations.Nullable;

/** One article's findings as one line of JSON. Safe for several threads. */
public final class ExtractionJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExtractionJson() {}

    /** The line, without a line end. */
    public static String line(Findings findings) {
        ObjectNode root = JSON.createObjectNode();
        root.set("article", article(findings.article()));
        ArrayNode entities = root.putArray("entities");
        findings.entities().forEach(entity -> entities.add(entity(findings.article(), entity)));
        ArrayNode statements = root.putArray("statements");
        findings.statements().forEach(statement -> statements.add(statement(findings.article(), statement)));
        ArrayNode threats = root.putArray("threats");
        findings.threats().forEach(threat -> threats.add(threat(findings.article(), threat)));
        ArrayNode events = root.putArray("events");
        findings.events().forEach(event -> events.add(event(findings.article(), event)));
        if (!findings.notes().isEmpty()) { // only extensions make them
            ArrayNode notes = root.putArray("notes");
            findings.notes().forEach(note -> notes.add(note(findings.article(), note)));
        }
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree always has a text", e);
        }
    }

    private static ObjectNode note(Article article, Note note) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", note.id())
                .put("iri", Identities.iri(article, note))
                .put("kind", note.kind())
                .put("on", note.on());
        node.set("text", phrase(note.text()));
        ObjectNode values = node.putObject("values");
        note.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(value -> values.put(value.getKey(), value.getValue()));
        return node;
    }

    private static ObjectNode article(Article article) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", article.id())
                .put("iri", article.iri())
                .put("title", article.metadata().title());
        var published = article.metadata().published();
        node.put("published", published == null ? null : published.iso())
                .put("publisher", article.metadata().publisher())
                .put("url", article.metadata().url())
                .put("author", article.metadata().author())
                .put("sha256", article.sha256());
        if (article.textExtracted()) {
            node.put("text", article.text().value());
        }
        return node;
    }

    private static ObjectNode entity(Article article, Entity entity) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", entity.id())
                .put("iri", Identities.iri(article, entity))
                .put("type", entity.type().label())
                .put("name", entity.name())
                .put("role", entity.profile().role())
                .put("country", entity.profile().country());
        strings(node.putArray("aliases"), entity.profile().aliases());
        strings(node.putArray("sameAs"), entity.profile().sameAs());
        ArrayNode mentions = node.putArray("mentions");
        for (EntityMention mention : entity.mentions()) {
            ObjectNode one = mentions.addObject().put("text", mention.text());
            spans(one.putArray("spans"), List.of(mention.span()));
            one.put("form", lower(mention.form()));
        }
        return node;
    }

    private static ObjectNode statement(Article article, Statement statement) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", statement.id())
                .put("iri", Identities.iri(article, statement))
                .put("parent", statement.parent())
                .put("kind", lower(statement.manner().kind()))
                .put("polarity", lower(statement.manner().polarity()))
                .put("act", lower(statement.manner().act()))
                .put("modality", lower(statement.manner().modality()))
                .put("confidence", Math.round(statement.confidence() * 1000) / 1000.0);
        node.set("speaker", party(statement.chain().speaker()));
        ArrayNode speakers = node.putArray("speakers");
        statement.chain().speakers().forEach(speaker -> speakers.add(party(speaker)));
        node.set("addressee", party(statement.chain().addressee()));
        ArrayNode addressees = node.putArray("addressees");
        statement.chain().addressees().forEach(addressee -> addressees.add(party(addressee)));
        ArrayNode relays = node.putArray("relayedBy");
        statement.chain().relayedBy().forEach(relay -> relays.add(party(relay)));
        node.set("source", phrase(statement.wording().source()));
        node.set("cue", phrase(statement.wording().cue()));
        node.set("content", phrase(statement.wording().content()));
        var saidOn = statement.saidOn();
        node.put("saidOn", saidOn == null ? null : saidOn.iso());
        return node;
    }

    private static ObjectNode threat(Article article, Threat threat) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", threat.id())
                .put("iri", Identities.iri(article, threat))
                .put("statement", threat.statement());
        node.set("threatener", party(threat.threatener()));
        ArrayNode threateners = node.putArray("threateners");
        threat.threateners().forEach(threatener -> threateners.add(party(threatener)));
        node.set("voicedBy", party(threat.voicedBy().stream().findFirst().orElse(null)));
        ArrayNode voices = node.putArray("voices");
        threat.voicedBy().forEach(voice -> voices.add(party(voice)));
        node.set("target", party(threat.target()));
        node.set("condition", phrase(threat.condition()));
        node.set("consequence", phrase(threat.consequence()));
        return node.put("measure", threat.measure().label());
    }

    private static ObjectNode event(Article article, Event event) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", event.id())
                .put("iri", Identities.iri(article, event))
                .put("type", event.type())
                .put("text", event.text().text());
        spans(node.putArray("spans"), event.text().spans());
        ArrayNode participants = node.putArray("participants");
        event.participants().forEach(party -> participants.add(party(party)));
        var when = event.when();
        node.put(
                "date",
                when == null || when.start() == null ? null : when.start().iso());
        node.put(
                "endDate",
                when == null || when.end() == null ? null : when.end().iso());
        node.put("place", event.place() == null ? null : event.place().name());
        return node.put("modality", lower(event.modality()));
    }

    private static @Nullable ObjectNode party(@Nullable Party party) {
        return party == null
                ? null
                : JSON.createObjectNode().put("entity", party.entity()).put("name", party.name());
    }

    private static @Nullable ObjectNode phrase(@Nullable Phrase phrase) {
        if (phrase == null) {
            return null;
        }
        ObjectNode node = JSON.createObjectNode().put("text", phrase.text());
        spans(node.putArray("spans"), phrase.spans());
        return node;
    }

    private static void spans(ArrayNode array, List<Span> spans) {
        spans.forEach(span -> array.addArray().add(span.start()).add(span.end()));
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
