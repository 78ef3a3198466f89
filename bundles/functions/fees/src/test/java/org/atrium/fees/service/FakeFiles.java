package org.atrium.fees.service;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.atrium.common.Ids;
import org.atrium.documents.api.AttachmentContent;
import org.atrium.documents.api.AttachmentView;
import org.atrium.documents.api.Attachments;

/** Every file is there. */
final class FakeFiles implements Attachments {
    @Override
    public List<AttachmentView> views(Collection<Long> ids) {
        return ids.stream().map(FakeFiles::view).toList();
    }

    @Override
    public List<AttachmentView> attach(String entity, long id, Collection<Long> files) {
        return views(files);
    }

    private static AttachmentView view(long id) {
        AttachmentView view = new AttachmentView();
        view.id = Ids.print(id);
        return view;
    }

    @Override
    public AttachmentView store(String fileName, InputStream content) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AttachmentContent open(long id) {
        throw new UnsupportedOperationException();
    }
}
