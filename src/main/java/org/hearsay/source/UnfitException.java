package org.hearsay.source;

import org.hearsay.article.Problem;
import org.hearsay.article.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Why a file is set aside, on its way from where it is noticed to {@link ArticleReader}, which alone knows the file's name. */
final class UnfitException extends Exception {
    private static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final @Nullable Integer offset;
    private final String remedy;

    UnfitException(ProblemCode code, @Nullable Integer offset, String message, String remedy) {
        super(message);
        this.code = code;
        this.offset = offset;
        this.remedy = remedy;
    }

    UnfitException(ProblemCode code, String message, String remedy) {
        this(code, null, message, remedy);
    }

    Problem problem(String article) {
        return new Problem(code, article, offset, String.valueOf(getMessage()), remedy);
    }
}
