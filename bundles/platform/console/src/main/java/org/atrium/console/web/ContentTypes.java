package org.atrium.console.web;

import java.util.Map;
import java.util.Optional;

/** The kinds of files that the console serves; any other file does not exist for a browser. */
final class ContentTypes {
    private static final Map<String, String> BY_ENDING =
            Map.of(
                    "html", "text/html;charset=UTF-8",
                    "js", "text/javascript;charset=UTF-8",
                    "css", "text/css;charset=UTF-8",
                    "json", "application/json;charset=UTF-8",
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "jpg", "image/jpeg",
                    "webp", "image/webp",
                    "woff2", "font/woff2");

    private ContentTypes() {}

    /** The content type by the ending of a file's name. */
    static Optional<String> of(String file) {
        return Optional.ofNullable(BY_ENDING.get(file.substring(file.lastIndexOf('.') + 1)));
    }
}
