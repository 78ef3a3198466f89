package org.atrium.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;

/** The sample function on the running server, in a project of its own; no other test has it. */
final class Sample {
    static final String MODULES = "/api/modules";
    static final String SWAP = MODULES + "/sample/swap";

    private final Api it = RunningAtrium.as("it");
    private final String project;

    /** Installs version 1.0.0 and enables it in a new project of this code. */
    Sample(String code) {
        project = "/api/projects/" + Given.project(code);
        install(Versions.sample("1.0.0")).orRefused();
        it.put(project + "/modules", List.of("sample"));
    }

    /** Path of the function in its project. */
    String path() {
        return project + "/sample";
    }

    Answer install(byte[] jar) {
        return send(MODULES, jar);
    }

    /** Swaps to this jar. */
    Answer swap(byte[] jar) {
        return send(SWAP, jar);
    }

    Answer send(String path, byte[] jar) {
        return it.sendPart(path, "bundle", "sample.jar", "application/java-archive", jar);
    }

    JsonNode lastSwap() {
        return it.get(MODULES + "/sample/swaps").get(0);
    }

    /** One of the versions in the catalogue. */
    JsonNode version(String version) {
        for (JsonNode each : module("sample").get("versions")) {
            if (each.get("version").asText().equals(version)) {
                return each;
            }
        }
        throw new AssertionError("no version " + version);
    }

    private JsonNode module(String id) {
        for (JsonNode module : it.get(MODULES)) {
            if (module.get("id").asText().equals(id)) {
                return module;
            }
        }
        throw new AssertionError(id + " is not in the catalogue");
    }

    /** Leaves nothing but its data. */
    void leave() {
        it.put(project + "/modules", List.of());
        it.post(MODULES + "/sample/uninstall", null);
        forget();
    }

    /** Forgets every version that is not installed. */
    void forget() {
        for (JsonNode version : module("sample").get("versions")) {
            if (!version.get("state").asText().equals("INSTALLED")) {
                String path = MODULES + "/sample/versions/" + version.get("version").asText();
                it.ask("DELETE", path, null).orRefused();
            }
        }
    }

    /** A command to write a note. */
    static Map<String, String> note() {
        return Map.of("words", "note");
    }
}
