package org.atrium.console.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a path below {@code /console} asks for. Only plain names pass: no empty segment, no leading
 * dot, no backslash, so nothing outside a bundle's folder {@code web} can be named.
 *
 * @param module id of the module whose file it is; null for a file of the shell
 * @param version exact version of that module; null for a file of the shell
 * @param file below the folder {@code web}, for example {@code vendor/vue.js}
 */
record WebPath(String module, String version, String file) {
    private static final String NAME = "[A-Za-z0-9_-][A-Za-z0-9._-]*";
    private static final Pattern PLAIN = Pattern.compile("(?:/" + NAME + ")*/?");
    private static final Pattern OF_MODULE =
            Pattern.compile("/m/(" + NAME + ")/(" + NAME + ")/(" + NAME + "(?:/" + NAME + ")*)");
    private static final WebPath SHELL = new WebPath(null, null, "index.html");

    /**
     * Reads the decoded path below {@code /console}. A path whose last word has no dot is a page of
     * the shell and answered with its index page.
     *
     * @return empty where nothing can stand there
     */
    static Optional<WebPath> of(String path) {
        if (!PLAIN.matcher(path).matches()) {
            return Optional.empty();
        }
        Matcher module = OF_MODULE.matcher(path);
        if (module.matches()) {
            return Optional.of(new WebPath(module.group(1), module.group(2), module.group(3)));
        }
        if (path.startsWith("/m/")) {
            return Optional.empty();
        }
        boolean isFile = path.substring(path.lastIndexOf('/') + 1).contains(".");
        return Optional.of(isFile ? new WebPath(null, null, path.substring(1)) : SHELL);
    }

    /** Whether this is the shell's index page. */
    boolean isIndex() {
        return module == null && file.equals("index.html");
    }
}
