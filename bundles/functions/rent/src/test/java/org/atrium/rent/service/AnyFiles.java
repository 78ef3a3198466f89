package org.atrium.rent.service;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.atrium.common.NotFound;
import org.atrium.documents.api.AttachmentContent;
import org.atrium.documents.api.AttachmentView;
import org.atrium.documents.api.Attachments;

/** Takes every file for one of the project. */
final class AnyFiles implements Attachments {
    @Override
    public AttachmentView store(String fileName, InputStream content) {
        throw new IllegalStateException(fileName);
    }

    @Override
    public List<AttachmentView> views(Collection<Long> ids) {
        return List.of();
    }

    @Override
    public List<AttachmentView> attach(String entity, long id, Collection<Long> files) {
        return views(files);
    }

    @Override
    public AttachmentContent open(long id) {
        throw new NotFound("documents.attachment.not-found");
    }
}
