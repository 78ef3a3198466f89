package org.atrium.kernel.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.kernel.api.DocumentText;
import org.atrium.kernel.api.ProjectChangesView;
import org.atrium.kernel.api.ProjectFileView;
import org.atrium.kernel.api.ProjectView;
import org.atrium.kernel.service.ProjectDocuments;
import org.atrium.kernel.service.ProjectFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Project documents as text, and the files that hold some. */
@Path("/project-documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.GROUP_IT)
@Component(service = ProjectDocumentsResource.class)
public class ProjectDocumentsResource {
    private final ProjectDocuments documents;
    private final ProjectFiles files;

    /** Over the documents and files. */
    @Activate
    public ProjectDocumentsResource(
            @Reference ProjectDocuments documents, @Reference ProjectFiles files) {
        this.documents = documents;
        this.files = files;
    }

    /** The files. */
    @GET
    @Operation(summary = "The files of etc/projects and what became of each")
    public List<ProjectFileView> files() {
        return files.list();
    }

    /** One as text. */
    @GET
    @Path("/{code}")
    @Operation(summary = "A project document as YAML")
    public DocumentText get(@PathParam("code") String code) {
        return documents.get(code);
    }

    /** Compares. */
    @POST
    @Path("/preview")
    @Operation(summary = "What applying a YAML document would change; nothing is written")
    public ProjectChangesView preview(DocumentText document) {
        return documents.preview(document.text);
    }

    /** Applies. */
    @POST
    @Operation(summary = "Found the project of a YAML document, or make it what the document says")
    public ProjectView apply(DocumentText document) {
        return documents.apply(document.text);
    }
}
