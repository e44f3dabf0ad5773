package org.hearsay.source.lines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.article.Metadata;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.Holdings;
import org.hearsay.source.PulledReadings;
import org.hearsay.source.Reading;
import org.hearsay.source.Readings;
import org.hearsay.source.UnfitException;
import org.hearsay.source.content.Content;
import org.hearsay.source.content.FileText;
import org.hearsay.source.file.FileFormat;
import org.hearsay.source.file.SourceFile;
import org.hearsay.source.file.Unreadable;

/**
 * Files of one JSON object a line, each an article; perhaps compressed by gzip. An article is known by its address, else by its
 * file and its identifier there, else by its file and text: never by its line, since lines are inserted. Safe for several threads.
 */
public final class JsonLines implements FileFormat {
    private static final Pattern NAME = Pattern.compile(".*\\.(jsonl|ndjson)(\\.gz)?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_LINE = 5 << 20;
    private static final long ENDLESS_LINE = 256L << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Metadata fallback;

    /** @param fallback what holds for articles that do not tell it themselves */
    public JsonLines(Metadata fallback) {
        this.fallback = fallback;
    }

    @Override
    public boolean takes(SourceFile file) {
        return NAME.matcher(String.valueOf(file.path().getFileName())).matches();
    }

    @Override
    public Readings read(SourceFile file, Holdings holdings) {
        return Unreadable.orOpened(file, path -> read(file.id(), MaybeCompressed.open(path), holdings));
    }

    /** The articles of an input, which is closed with the readings. @param name of the file, for people and for identities */
    public Readings read(String name, InputStream in, Holdings holdings) {
        LineReader lines = new LineReader(in, LONGEST_LINE, ENDLESS_LINE);
        return new PulledReadings(new LinePull(name, lines, line -> article(name, line, holdings)));
    }

    private Reading article(String name, byte[] line, Holdings holdings) throws UnfitException {
        ArticleFields fields = new ArticleFields(object(FileText.decode(line)));
        Content content = content(fields);
        Metadata metadata = fields.metadata().orElse(content.metadata()).orElse(fallback);
        String key = fields.id()
                .orElseGet(() -> ArticleIdentity.sha256(
                                fields.text().or(fields::html).orElse(""))
                        .substring(0, 16));
        return content.reading(name + "#" + key, metadata, holdings);
    }

    private static JsonNode object(String line) throws UnfitException {
        try {
            JsonNode node = JSON.readTree(line);
            if (node != null && node.isObject()) {
                return node;
            }
            throw malformed("the line is no JSON object");
        } catch (JsonProcessingException e) {
            String reason =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            throw malformed("the line is not JSON (" + reason.toLowerCase(Locale.ROOT) + ")");
        }
    }

    private static UnfitException malformed(String message) {
        return new UnfitException(ProblemCode.MALFORMED, message, "Write one object a line, on one line.");
    }

    private static Content content(ArticleFields fields) throws UnfitException {
        if (fields.text().isPresent()) {
            return Content.ofProse(fields.text().get());
        }
        if (fields.html().isPresent()) {
            return Content.ofHtml(fields.html().get());
        }
        throw new UnfitException(
                ProblemCode.EMPTY,
                "the object has no text",
                "Give the article's text in a field of one of these names: " + String.join(", ", ArticleFields.TEXT)
                        + "; or its page in " + String.join(", ", ArticleFields.HTML) + ".");
    }
}
