package org.hearsay.train.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.annotate.RoleSpan.Role;
import org.hearsay.article.Span;

/**
 * One annotator's attributions of an article in brat standoff.
 *
 * @param marks by their names, in the order of the file
 * @param attributions the names of each attribution's marks
 */
public record Brat(Map<String, Mark> marks, List<List<String>> attributions) {
    private static final Pattern MARK = Pattern.compile("(T\\d+)\\t(Source|Cue|Content) ([\\d; ]+)(\\t.*)?");
    private static final Pattern LINK = Pattern.compile("E\\d+\\t(.*)");

    /**
     * What is marked with a role.
     *
     * @param spans its parts, in code points, in the order of the file
     */
    public record Mark(Role role, List<Span> spans) {
        public Mark {
            spans = List.copyOf(spans);
        }
    }

    public static Brat parse(List<String> lines) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        lines.stream().map(MARK::matcher).filter(Matcher::matches).forEach(m -> marks.put(m.group(1), mark(m)));
        List<List<String>> attributions = new ArrayList<>();
        lines.stream()
                .map(LINK::matcher)
                .filter(Matcher::matches)
                .forEach(m -> attributions.add(names(m.group(1), marks)));
        return new Brat(marks, attributions);
    }

    /** The spans of one role in an attribution. */
    public List<Span> spans(List<String> attribution, Role role) {
        return attribution.stream()
                .flatMap(name -> Optional.ofNullable(marks.get(name)).stream())
                .filter(mark -> mark.role() == role)
                .flatMap(mark -> mark.spans().stream())
                .toList();
    }

    private static Mark mark(Matcher m) {
        List<Span> spans = Stream.of(m.group(3).split(";")).map(Brat::span).toList();
        return new Mark(Role.valueOf(m.group(2).toUpperCase(Locale.ROOT)), spans);
    }

    private static Span span(String ends) {
        String[] both = ends.trim().split(" ");
        return new Span(Integer.parseInt(both[0]), Integer.parseInt(both[1]));
    }

    private static List<String> names(String arguments, Map<String, Mark> marks) {
        return Stream.of(arguments.trim().split(" "))
                .map(argument -> argument.substring(argument.indexOf(':') + 1))
                .filter(marks::containsKey)
                .toList();
    }
}
