package org.atrium.notices.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.atrium.common.Check;
import org.atrium.documents.api.AttachmentView;
import org.atrium.documents.api.Attachments;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What shows that a notice was posted (flows.md 6.8): day and photos, as staff send them. */
@Component(service = PostingProofs.class)
public class PostingProofs {
    private static final int MOST_PHOTOS = 9;

    private final Attachments attachments;
    private final Callers callers;
    private final BusinessClock clock;

    /** Over the files. */
    @Activate
    public PostingProofs(
            @Reference Attachments attachments,
            @Reference Callers callers,
            @Reference BusinessClock clock) {
        this.attachments = attachments;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Day and photos.
     *
     * @param madeBefore first moment after the day: later ones could not be posted on it
     */
    record Proof(LocalDate on, List<Long> photos, Instant madeBefore) {}

    /**
     * Reads them, beside what else was checked.
     *
     * @throws org.atrium.common.InvalidInput {@code notices.message.photo-required}, {@code
     *     .photo-type} for what is neither photo nor PDF, {@code .posted-later}
     * @throws org.atrium.common.NotFound {@code documents.attachment.not-found}
     */
    Proof read(Check check, List<String> files, String day) {
        LocalDate given = check.optionalDate("on", day);
        LocalDate on = given == null ? clock.today() : given;
        List<Long> photos = check.ids("attachmentIds", files);
        if (photos.isEmpty() || photos.size() > MOST_PHOTOS) {
            check.wrong("attachmentIds", "notices.message.photo-required");
        }
        if (on.isAfter(clock.today())) {
            check.wrong("on", "notices.message.posted-later");
        }
        check.done();
        if (!attachments.views(photos).stream().allMatch(PostingProofs::isPicture)) {
            check.wrong("attachmentIds", "notices.message.photo-type").done();
        }
        Instant end = on.plusDays(1).atStartOfDay(callers.current().project().zone()).toInstant();
        return new Proof(on, photos, end);
    }

    /** Says what the photos belong to from now on, in the caller's transaction. */
    void attach(String entity, long id, Proof proof) {
        attachments.attach(entity, id, proof.photos());
    }

    private static boolean isPicture(AttachmentView file) {
        return file.type.startsWith("image/") || "application/pdf".equals(file.type);
    }
}
