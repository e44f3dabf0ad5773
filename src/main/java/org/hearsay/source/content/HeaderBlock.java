package org.hearsay.source.content;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Metadata;
import org.hearsay.article.PartialDate;
import org.hearsay.article.PublicationDate;

/**
 * The lines {@code Title: ...}, {@code Date: ...}, {@code Publisher: ...}, {@code URL: ...}, {@code Author: ...} that may open a
 * text file, up to a blank line; or a first line that is nothing but the word date and an ISO date.
 *
 * @param end the UTF-16 index after the block and its blank line; 0 where there is none
 */
record HeaderBlock(Metadata metadata, int end) {
    private static final HeaderBlock NONE = new HeaderBlock(Metadata.NONE, 0);
    private static final Set<String> KEYS = Set.of("title", "date", "publisher", "url", "author");
    private static final Pattern LINE = Pattern.compile("([A-Za-z][A-Za-z-]{1,19}):[ \\t]*(.*)");
    private static final Pattern DATE_LINE =
            Pattern.compile("\\s*date:?[ \\t]+(\\d{4}(?:-\\d{2}){0,2})[ \\t]*(\\R|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE_END = Pattern.compile("\\R");

    static HeaderBlock of(String text) {
        Matcher only = DATE_LINE.matcher(text);
        HeaderBlock block = keyed(text);
        if (block.end == 0 && only.lookingAt()) {
            PartialDate date = PublicationDate.parse(only.group(1)).orElse(null);
            return new HeaderBlock(new Metadata(null, date, null, null, null), only.end());
        }
        return block;
    }

    private static HeaderBlock keyed(String text) {
        Map<String, String> values = new HashMap<>();
        Matcher ends = LINE_END.matcher(text);
        int start = 0;
        while (start < text.length()) {
            boolean more = ends.find(start);
            String line = text.substring(start, more ? ends.start() : text.length());
            int next = more ? ends.end() : text.length();
            if (line.isBlank()) {
                return values.isEmpty() ? NONE : new HeaderBlock(metadata(values), next);
            }
            Matcher pair = LINE.matcher(line.strip());
            // the first line must be one of ours; after it, others' keys (Section: World) do no harm
            if (!pair.matches() || values.isEmpty() && !KEYS.contains(key(pair))) {
                return NONE;
            }
            values.putIfAbsent(key(pair), pair.group(2).strip());
            start = next;
        }
        return NONE;
    }

    private static String key(Matcher pair) {
        return pair.group(1).toLowerCase(Locale.ROOT);
    }

    private static Metadata metadata(Map<String, String> values) {
        values.values().removeIf(String::isEmpty);
        return new Metadata(
                values.get("title"),
                PublicationDate.parse(values.getOrDefault("date", "")).orElse(null),
                values.get("publisher"),
                values.get("url"),
                values.get("author"));
    }
}
