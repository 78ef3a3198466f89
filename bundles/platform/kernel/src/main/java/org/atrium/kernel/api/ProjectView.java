package org.atrium.kernel.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * The whole project document: what {@code GET} shows and {@code PUT} applies; applying twice
 * changes nothing.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class ProjectView {
    /** Path word, lower case letters, digits and dashes. */
    public String code;

    /** Shown name, at most 100 characters. */
    public String name;

    /**
     * What its numbers begin with, 1 to 8 capital letters or digits, unique in the group; null on
     * founding for the first letters of the code's words. Fixed from the first number on.
     */
    public String prefix;

    /** PM, DEV or SALES. */
    public String profile;

    /** Ids of the enabled functions. */
    public List<String> modules;

    /** Policy values by key. */
    public Map<String, List<PolicyEntry>> policies;

    /** Who may do what. */
    public List<MemberEntry> members;

    /** The companies that serve it. */
    public List<EntityEntry> entities;

    /** Code of the public holidays; {@code CN}. */
    public String calendar;

    /** For If-Match; ignored in a document that is applied. */
    public Long version;

    /** One policy value. */
    public static final class PolicyEntry {
        /** JSON of the key's shape. */
        public JsonNode value;

        /** First day on which it holds, ISO. */
        public String effectiveFrom;

        /** Why. */
        public String reason;
    }

    /** One member. */
    public static final class MemberEntry {
        /** Login name. */
        public String user;

        /** Role codes. */
        public List<String> roles;

        /** First day, ISO; left out where it has begun. */
        public String from;

        /** First day without the roles, ISO; left out for an open end. */
        public String to;
    }

    /** One company. */
    public static final class EntityEntry {
        /** Short code, unique in the project. */
        public String code;

        /** DEVELOPER or PROPERTY_COMPANY. */
        public String kind;

        /** Registered name. */
        public String name;

        /** Unified social credit code; may be null. */
        public String taxId;
    }
}
