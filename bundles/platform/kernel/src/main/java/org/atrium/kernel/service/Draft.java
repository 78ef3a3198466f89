package org.atrium.kernel.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atrium.common.Check;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Memberships;
import org.atrium.kernel.api.Profile;
import org.atrium.kernel.api.ProjectView;

/**
 * A project document read into values. Lists that the document leaves out are null (members,
 * modules) or empty; the ids of the companies are not set yet.
 */
record Draft(
        String code,
        String name,
        String prefix,
        Profile profile,
        String calendar,
        List<String> modules,
        List<LegalEntity> entities,
        Map<String, List<ProjectView.PolicyEntry>> policies,
        List<Memberships.Member> members) {
    static Draft of(ProjectView document) {
        Check check = new Check();
        String code = check.text("code", document.code, 40);
        if (code != null && !code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            check.wrong("code", "kernel.project.code");
        }
        String name = check.text("name", document.name, 100);
        String prefix = check.optionalText("prefix", document.prefix, 8);
        if (prefix != null && !prefix.matches("[A-Z][A-Z0-9]*")) {
            check.wrong("prefix", "kernel.project.prefix");
        }
        Profile profile = check.choice("profile", document.profile, Profile.class);
        String calendar = check.optionalText("calendar", document.calendar, 10);
        if (calendar != null && !"CN".equals(calendar)) {
            check.wrong("calendar", "kernel.project.calendar");
        }
        List<LegalEntity> entities = entities(check, document.entities);
        List<Memberships.Member> members = members(check, document.members);
        check.done();
        return new Draft(
                code,
                name,
                prefix,
                profile,
                "CN",
                document.modules,
                entities,
                document.policies == null ? Map.of() : document.policies,
                members);
    }

    private static List<LegalEntity> entities(Check check, List<ProjectView.EntityEntry> entries) {
        List<LegalEntity> entities = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; entries != null && i < entries.size(); i++) {
            ProjectView.EntityEntry entry = entries.get(i);
            String field = "entities[" + i + "].";
            String code = check.text(field + "code", entry.code, 10);
            if (code != null && !codes.add(code)) {
                check.wrong(field + "code", "kernel.project.entity-twice");
            }
            entities.add(
                    new LegalEntity(
                            0,
                            code,
                            check.choice(field + "kind", entry.kind, LegalEntity.Kind.class),
                            check.text(field + "name", entry.name, 100),
                            check.optionalText(field + "taxId", entry.taxId, 30)));
        }
        return entities;
    }

    private static List<Memberships.Member> members(
            Check check, List<ProjectView.MemberEntry> entries) {
        if (entries == null) {
            return null;
        }
        List<Memberships.Member> members = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            ProjectView.MemberEntry entry = entries.get(i);
            String user = check.text("members[" + i + "].user", entry.user, 80);
            LocalDate from = check.optionalDate("members[" + i + "].from", entry.from);
            LocalDate to = check.optionalDate("members[" + i + "].to", entry.to);
            if (entry.roles == null || entry.roles.isEmpty()) {
                check.missing("members[" + i + "].roles");
            } else {
                members.add(new Memberships.Member(user, Set.copyOf(entry.roles), from, to));
            }
        }
        return members;
    }

    static ProjectView.EntityEntry print(LegalEntity entity) {
        ProjectView.EntityEntry entry = new ProjectView.EntityEntry();
        entry.code = entity.code();
        entry.kind = entity.kind().name();
        entry.name = entity.name();
        entry.taxId = entity.taxId();
        return entry;
    }

    static ProjectView.MemberEntry print(Memberships.Member member) {
        ProjectView.MemberEntry entry = new ProjectView.MemberEntry();
        entry.user = member.user();
        entry.roles = member.roles().stream().sorted().toList();
        entry.from = member.from() == null ? null : member.from().toString();
        entry.to = member.to() == null ? null : member.to().toString();
        return entry;
    }
}
