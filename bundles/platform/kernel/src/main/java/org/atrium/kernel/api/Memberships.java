package org.atrium.kernel.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Who has which roles in which project; kept by {@code identity}, part of the project document. */
public interface Memberships {
    /**
     * Who holds which roles today in the project's zone: one member per user, without dates, by
     * user name. Roles that a deputy holds for somebody else are not among them.
     */
    List<Member> of(long projectId);

    /**
     * Today's members and those to come, as the project document names them. A user has one entry
     * for each period; by user name, then first day.
     */
    List<Member> dated(long projectId);

    /**
     * Makes the members of this project exactly these from today on, inside the caller's
     * transaction. What has ended stays on record.
     *
     * @throws org.atrium.common.InvalidInput where a user or role does not exist, an end is not
     *     after its beginning, or a user is to hold one role twice at the same time
     */
    void apply(long projectId, List<Member> members);

    /** The users for whom this one stands in today as their deputy in this project. */
    Set<String> principalsOf(String user, long projectId);

    /** The group roles of a user; none where there is no such user or he may not sign in. */
    Set<String> groupRoles(String user);

    /**
     * Roles that a user holds over one period.
     *
     * @param user login name
     * @param roles role codes
     * @param from first day; null where it has begun
     * @param to first day without the roles; null for an open end
     */
    record Member(String user, Set<String> roles, LocalDate from, LocalDate to) {
        /** Held already, with an open end. */
        public Member(String user, Set<String> roles) {
            this(user, roles, null, null);
        }
    }
}
