package org.atrium.documents.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import org.atrium.kernel.api.PolicyKey;

/**
 * How long attached files are kept (flows.md 6.8). Copies of identity documents go as soon as their
 * purpose may be taken as served (PIPL, article 19: the shortest time that the purpose needs).
 */
public final class FileRetention {
    /** Months from the upload, 1 to 600; a year by default. */
    public static final PolicyKey<Integer> IDENTITY_COPY_MONTHS =
            PolicyKey.named(
                            "doc.identityCopy.keepMonths",
                            "证件复印件保存月数",
                            "Months that identity copies are kept")
                    .unit("M")
                    .source("PIPL art. 19; flows.md 6.8")
                    .byDefault("12")
                    .integer(1, 600);

    /** Months from the upload, 0 to 600; 0, for ever, by default. */
    public static final PolicyKey<Integer> FILE_MONTHS =
            PolicyKey.named(
                            "doc.file.keepMonths",
                            "其他附件保存月数（0 为长期保存）",
                            "Months that other files are kept (0: for ever)")
                    .unit("M")
                    .source("flows.md 6.8")
                    .byDefault("0")
                    .integer(0, 600);

    private FileRetention() {}

    /** The instant before which uploaded files may go, where {@code months} are kept. */
    public static Instant keptFrom(Instant now, int months) {
        return now.atZone(ZoneOffset.UTC).minusMonths(months).toInstant();
    }
}
