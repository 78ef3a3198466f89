package org.atrium.documents;

import java.util.List;
import org.atrium.documents.rest.AttachmentsResource;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The face of this bundle to the kernel. */
@Component
public class DocumentsModule implements Module {
    private final AttachmentsResource attachments;

    /** With its resources. */
    @Activate
    public DocumentsModule(@Reference AttachmentsResource attachments) {
        this.attachments = attachments;
    }

    @Override
    public ModuleInfo info() {
        return ModuleInfo.platform("documents", "文档", "Documents").projectWords("attachments");
    }

    @Override
    public List<Object> resources() {
        return List.of(attachments);
    }
}
