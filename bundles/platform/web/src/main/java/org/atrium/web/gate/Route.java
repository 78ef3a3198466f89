package org.atrium.web.gate;

import java.util.Arrays;
import java.util.List;
import org.atrium.common.NotFound;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.RunningModule;

/**
 * Where a path leads.
 *
 * @param project code of the project; null outside projects
 * @param module id of the module
 * @param function whether the module must be enabled in the project
 * @param rest path inside the module, starting with a slash
 */
record Route(String project, String module, boolean function, String rest) {
    /**
     * Reads a path below {@code /api}.
     *
     * @throws NotFound {@code web.path.unknown} where no module has that word
     */
    static Route of(String path, Modules modules) {
        List<String> words = Arrays.stream(path.split("/")).filter(w -> !w.isEmpty()).toList();
        String first = words.isEmpty() ? "" : words.get(0);
        if (!"projects".equals(first) || words.size() < 2) {
            return new Route(null, owner(modules, first, false), false, join(words));
        }
        String project = words.get(1);
        if (words.size() == 2) {
            return new Route(project, owner(modules, first, false), false, join(words));
        }
        String word = words.get(2);
        String platform = ownerOrNull(modules, word, true);
        return platform == null
                ? new Route(project, word, true, join(words.subList(3, words.size())))
                : new Route(project, platform, false, join(words.subList(2, words.size())));
    }

    private static String owner(Modules modules, String word, boolean inProject) {
        String owner = ownerOrNull(modules, word, inProject);
        if (owner == null) {
            throw new NotFound("web.path.unknown").with("path", "/api/" + word);
        }
        return owner;
    }

    private static String ownerOrNull(Modules modules, String word, boolean inProject) {
        for (RunningModule module : modules.running()) {
            ModuleInfo info = module.info();
            if ((inProject ? info.projectWords() : info.globalWords()).contains(word)) {
                return info.id();
            }
        }
        return null;
    }

    private static String join(List<String> words) {
        return "/" + String.join("/", words);
    }
}
