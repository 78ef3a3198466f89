package org.atrium.kernel.domain;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.kernel.api.Profile;
import org.atrium.kernel.api.ProjectRef;

/** One housing project: the key of all data and policy (flows.md 1.3). */
@Entity
@Table(schema = "KERNEL", name = "PROJECT")
public class Project {
    @Id private long id;
    private String code;
    private String name;
    private String prefix;

    @Enumerated(EnumType.STRING)
    private Profile profile;

    @Column(name = "ZONE")
    private String zone;

    private String calendar;
    @Version private long version;

    /** For JPA. */
    protected Project() {}

    /** A new project with the prefix that its code gives. */
    public static Project found(long id, String code, String name, Profile profile) {
        Project project = new Project();
        project.id = id;
        project.code = code;
        project.prefix = prefixOf(code);
        project.zone = "Asia/Shanghai";
        project.describe(name, profile, "CN");
        return project;
    }

    /** The first letters of the code's words, at most 8: jade-garden gives JG. */
    public static String prefixOf(String code) {
        return Arrays.stream(code.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .limit(8)
                .collect(Collectors.joining());
    }

    /** Changes what its numbers begin with; only before the first number. */
    public void number(String newPrefix) {
        prefix = newPrefix;
    }

    /** Changes what a document may change. */
    public void describe(String newName, Profile newProfile, String newCalendar) {
        name = newName;
        profile = newProfile;
        calendar = newCalendar;
    }

    /** Key. */
    public long id() {
        return id;
    }

    /** Path word. */
    public String code() {
        return code;
    }

    /** Shown name. */
    public String name() {
        return name;
    }

    /** What its numbers begin with. */
    public String prefix() {
        return prefix;
    }

    /** Whose habits it starts from. */
    public Profile profile() {
        return profile;
    }

    /** Code of its public holidays, {@code CN}. */
    public String calendar() {
        return calendar;
    }

    /** For If-Match. */
    public long version() {
        return version;
    }

    /** As others need it. */
    public ProjectRef ref() {
        return new ProjectRef(id, code, name, prefix, ZoneId.of(zone));
    }
}
