package org.example.bulletins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hearsay.article.Metadata;
import org.hearsay.article.PartialDate;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.Holdings;
import org.hearsay.source.Reading;
import org.hearsay.source.Readings;
import org.hearsay.source.Source;
import org.hearsay.source.SourceType;
import org.hearsay.source.UnfitException;
import org.hearsay.source.content.Content;

/** A station's bulletins in one file, each under a line with its day, such as {@code == 2031-05-05 ==}; every bulletin is an article. */
public final class Bulletins implements SourceType {
    private static final Pattern BULLETIN = Pattern.compile("(?ms)^== (\\S+) ==$(.*?)(?=^== |\\z)");

    @Override
    public String name() {
        return "bulletins";
    }

    @Override
    public Source source(Settings settings) {
        return new BulletinFile(settings.folder().resolve(settings.need("file")), settings.fallback());
    }

    private record BulletinFile(Path file, Metadata fallback) implements Source {
        @Override
        public String name() {
            return String.valueOf(file.getFileName());
        }

        @Override
        public boolean complete() {
            return true; // a bulletin that is no more in the file is gone
        }

        @Override
        public Readings read(Holdings holdings) {
            List<Reading> readings = new ArrayList<>();
            try {
                BULLETIN.matcher(Files.readString(file))
                        .results()
                        .forEach(bulletin -> readings.add(article(bulletin, holdings)));
            } catch (IOException e) {
                readings.add(new UnfitException(ProblemCode.UNREADABLE, "cannot be read: " + e, "Check the file.")
                        .setAside(name()));
            }
            return Readings.of(readings);
        }

        private Reading article(MatchResult bulletin, Holdings holdings) {
            String id = name() + "#" + bulletin.group(1); // the same bulletin has the same name in each run
            try {
                Metadata told =
                        new Metadata(null, PartialDate.parse(bulletin.group(1)).orElse(null), null, null, null);
                return Content.ofProse(bulletin.group(2).strip()).reading(id, told.orElse(fallback), holdings);
            } catch (UnfitException e) {
                return e.setAside(id);
            }
        }
    }
}
